import { htmlText, markdownCode, markdownText } from './neutralise.ts';

/** A sentence of ours as Markdown: what stands between backticks in code type, all else inert. */
export function richMarkdown(text: string): string {
  return mapCode(text, markdownText, markdownCode);
}

/** The same as HTML. */
export function richHtml(text: string): string {
  return mapCode(text, htmlText, (code) => `<code>${htmlText(code)}</code>`);
}

function mapCode(
  text: string,
  plain: (part: string) => string,
  code: (part: string) => string,
): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => (/^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : plain(part)))
    .join('');
}
