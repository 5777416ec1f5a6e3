import { decodeBase64Json, decodeBase64Text } from '../../structure/base64.ts';
import { splitParts } from '../names.ts';
import { isTypedKey } from '../typed-keys.ts';
import { asksToBeFilled, holdsLongRun } from '../value-tests.ts';
import type { Evidence } from './index.ts';

/** Dismissals that look at the value alone: holes, nothings, masks, sentences. */
export function dismissByValue(evidence: Evidence): string | null {
  const { candidate, value, shape } = evidence;
  if (candidate.kind === 'bytes') return null;
  if (candidate.scheme === 'basic' && isSampleLogin(value.text)) return 'published-example';
  if (shape === 'template') return 'template';
  if (shape === 'nullish') return 'null-value';
  if (value.length < 3 || (shape === 'short' && candidate.kind !== 'url')) return 'too-short';
  if (shape === 'mask' || /^\*+$/.test(value.text)) return isTypedKey(evidence) ? null : 'mask';
  if (value.length >= 20 && holdsLongRun(value.lower) && !isTypedKey(evidence)) return 'typed-run';
  if (value.text.includes('EXAMPLE')) return 'placeholder';
  if (isInterpolated(evidence)) return 'template';
  if (isTokenHeader(value.text)) return 'token-header';
  if (value.length > 4_000) return 'too-long';
  if (value.length <= 80 && asksToBeFilled(value, splitParts(value.text))) return 'placeholder';
  if (candidate.kind !== 'url' && isSentence(evidence)) return 'prose';
  return foreignScript.test(value.text) ? 'foreign-script' : null;
}

const interpolating = /(?:^|[^\w"'])(?:[fF][rR]?|[rR][fF]|\$@?|@\$)$/;
const interpolated = /\{[A-Za-z_][\w.]{0,60}(?:\([^(){}]{0,40}\))?(?:[:!][^{}]{0,20})?\}/;

/** `f"app-{number}"`, `$"app-{number}"`, `"app-\(number)"`: a value that a program makes. */
function isInterpolated({ candidate, value, view }: Evidence): boolean {
  if (candidate.kind === 'url' || candidate.quote === '') return false;
  if (view.kind.extension === 'swift') return /\\\([A-Za-z_]/.test(value.text);
  if (!value.text.includes('{')) return false;
  const open = candidate.start - candidate.quote.length;
  return (
    interpolating.test(view.text.slice(Math.max(0, open - 3), open)) &&
    interpolated.test(value.text)
  );
}

// Greek and everything beyond, but neither punctuation nor symbols nor emoji.
const foreignScript = /[\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff]/;
const words = /(?:^| )[("']?[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’-]*[,.;:!?)"']*(?= |$)/g;

/** Two blanks or more between words of letters; quoted values only, or those at a line's end. */
function isSentence({ value }: Evidence): boolean {
  if (value.blanks < 2) return false;
  const found = value.text.match(words);
  return found !== null && found.length >= 3 && found.length >= value.blanks * 0.6;
}

const headerFields = new Set(['alg', 'typ', 'cty', 'kid', 'enc', 'zip', 'b64', 'crit', 'x5t']);

/** The first part of a JSON Web Token by itself says how it is signed, and is the same for all. */
function isTokenHeader(text: string): boolean {
  if (!text.startsWith('eyJ') || text.includes('.')) return false;
  const header = decodeBase64Json(text);
  return (
    typeof header?.['alg'] === 'string' &&
    Object.keys(header).every((field) => headerFields.has(field))
  );
}

/** Logins of RFC 7617 and of manuals, in base64. */
const sampleLogins = new Set([
  'aladdin:open sesame',
  'aladdin:opensesame',
  'user:pass',
  'user:password',
  'username:password',
  'test:123\u00a3',
]);

function isSampleLogin(text: string): boolean {
  return text.length <= 64 && sampleLogins.has((decodeBase64Text(text) ?? '').toLowerCase());
}
