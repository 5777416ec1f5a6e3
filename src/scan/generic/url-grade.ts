import { isDefaultWord, isTriedFirst } from './default-words.ts';
import type { Evidence } from './dismiss/index.ts';
import { splitParts } from './names.ts';
import { isRandomShape } from './shape.ts';
import { hostAfter } from './urls.ts';

const localHost =
  /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1|host\.docker\.internal|.*\.localhost)$/;
const sampleHost =
  /(?:^|\.)(?:example|test|invalid|localdomain)(?:\.(?:com|org|net|io))?$|^(?:host|hostname|host_?name|server|domain|your[-_]?.*|my-?host|some-?host|address|proxy|ip|ip-or-hostname|addr|url|hst|netloc|proxy\.?server(?:\.\w+)?|foo|bar|foo\.com|bar\.com|xxx\.com|whatever\.com|path\.to\..*)$/;
const sampleUsers = new Set(
  'user username usr login me foo bar joe till person name userid user_name user1 someuser myuser my-user your-user u a b'.split(
    ' ',
  ),
);
const wordOfSecret =
  /^(?:my|your|the|a|some|db|api|test|invalid|wrong|bad|correct|new|old|strong|secret|secure|super|user|app|very|here)$/;

/** Confidence that the password of a URL is one: by the password, then by user and host. */
export function gradeUrl(evidence: Evidence): number {
  const { candidate, value, view, shape } = evidence;
  const host = hostAfter(view.text, candidate.end);
  const password = decoded(value.lower);
  const user = candidate.name.toLowerCase();
  if (value.length < 3 || host === '' || user === 'mailto') return 0.1;
  if (/^[/@.:-]|\/\/|^\d{2,5}$/.test(value.text)) return 0.1;
  const isSampleUser = sampleUsers.has(user);
  // The account that Oracle has shipped in its samples since the beginning.
  if (user === 'scott' && password.startsWith('tiger')) return 0.2;
  if (isNamed(value.text)) return 0.15;
  if (isTriedFirst(password)) {
    if (sampleHost.test(host) || isSampleUser) return localHost.test(host) ? 0.3 : 0.15;
    if (password === user) return 0.4;
    return 0.5;
  }
  if (sampleHost.test(host)) return value.digits > 0 && value.length >= 8 ? 0.7 : 0.4;
  if (password === user) return 0.4;
  if (isRandomShape(shape)) return 0.95;
  if (shape === 'mix4' || shape === 'symb' || shape === 'identdig') return 0.85;
  return isSampleUser ? 0.6 : 0.75;
}

/** True for a URL that leads nowhere, or a password that everybody would try first. */
export function isSampleUrl({ candidate, value, view, shape }: Evidence): boolean {
  if (isDefaultWord(decoded(value.lower))) return true;
  return sampleHost.test(hostAfter(view.text, candidate.end)) && !isRandomShape(shape);
}

/** A password that only names one: `my-password`, `API_TOKEN`, `password]`. */
function isNamed(text: string): boolean {
  const stem = text.replace(/[_-]?(?:1|12|123|1234|12345)$/, '');
  const parts = splitParts(stem);
  if (parts.some((part) => /^\d/.test(part)) || parts.length === 0) return false;
  if (/^[A-Z][A-Z_]{3,}$/.test(text) && /PASS|SECRET|TOKEN|KEY|PWD/.test(text)) return true;
  if (parts.length === 1 && stem === text) return /[\][<>]/.test(text);
  const words = parts.filter((part) => !wordOfSecret.test(part));
  return words.length < parts.length || stem !== text
    ? words.every((part) => /^(?:pass|password|passwd|pwd|secret|token|key|pw)$/.test(part))
    : /[\][<>]/.test(text);
}

function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text).replaceAll(' ', '');
  } catch {
    return text;
  }
}
