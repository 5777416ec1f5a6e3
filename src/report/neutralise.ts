/**
 * Characters that change how a line reads without being seen: controls, separators, zero-width
 * and bidirectional marks, tags, and halves of surrogate pairs.
 *
 * Bidirectional marks: https://www.unicode.org/reports/tr9/#Explicit_Directional_Formatting_Codes
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A foreign text (file name, author, pattern name) as one harmless line.
 *
 * What cannot be seen is spelled out (`\n`, `\x1b`, `\u202e`), and the two forms of workflow
 * commands are broken: `::` where a line may start with it, `##[` anywhere. Applying it twice
 * changes nothing more.
 *
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function inert(text: string): string {
  return sealCommands(text.replace(invisible, spellOut));
}

function spellOut(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  const hex = code.toString(16).padStart(4, '0');
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex}`;
}

/**
 * A finished text of many lines in which no line is a workflow command: the last wall behind
 * `inert`, since two harmless pieces may form a command together.
 */
export function sealCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, '$1\\:').replaceAll('##[', '##\\[');
}

/** Text for HTML, in element content and in quoted attributes. */
export function htmlText(text: string): string {
  return inert(text).replace(/[&<>"'`]|(?<=##\\)\[/g, (character) => entity(character));
}

/** Text for XML 1.0, in element content and in quoted attributes. */
export function xmlText(text: string): string {
  return inert(text)
    .replace(/[&<>"']/g, (character) => entity(character))
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}

/**
 * Text for a line of GitHub's or GitLab's Markdown that means nothing there but itself.
 *
 * Every character with a meaning is written as an entity, which CommonMark never reads as
 * structure. What the platforms find in the finished text (addresses, mentions, references) is
 * split by an empty comment. No code spans: a backslash before `|` would end a table cell.
 *
 * https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references
 * https://github.github.com/gfm/#autolinks-extension-
 */
export function markdownText(text: string): string {
  return inert(text).replace(
    /^[-+]|^\d+(?=[.)])|:(?=\/\/)|@|#(?=\d)|(?:www|mailto|xmpp|\bgh)(?=[.:-])|[\\`*_{}[\]<>#|~&$]/gi,
    (match) => {
      if (/^[\da-z]/i.test(match)) return `${match}<!-- -->`;
      if (match === ':' || match === '@' || match === '#') return `${entity(match)}<!-- -->`;
      return entity(match);
    },
  );
}

/** The same in code type. */
export function markdownCode(text: string): string {
  return text === '' ? '' : `<code>${markdownText(text)}</code>`;
}

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/**
 * The data of a workflow command, after its last `::`.
 *
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function commandData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A property of a workflow command. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * A cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula.
 *
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(text: string): string {
  const plain = inert(text);
  const safe = /^\s*[=+\-@|%]/.test(plain) ? `'${plain}` : plain;
  return /[",;'\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * JSON with two spaces of indentation in which every invisible character and every `##[` of a
 * text is escaped: the value is the same, a terminal or a runner's log sees nothing to obey.
 */
export function inertJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  const escaped = text.replace(/[^\n -~]+/gu, (run) => run.replace(invisible, escapeUnit));
  return `${escaped.replaceAll('##[', '##\\u005b')}\n`;
}

function escapeUnit(character: string): string {
  let escaped = '';
  for (let at = 0; at < character.length; at += 1) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
