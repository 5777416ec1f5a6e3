import { isClientId } from '../client-ids.ts';
import { hasKnownShape } from '../known-shapes.ts';
import { inCode } from '../spans.ts';
import type { Evidence } from './index.ts';

/** Dismissals by what stands around the value: code, references, digests of git, media. */
export function dismissByPlace(evidence: Evidence): string | null {
  const { candidate, view } = evidence;
  const { text } = view;
  if (candidate.kind === 'run') return dismissRun(evidence);
  if (candidate.kind === 'bytes') return null;
  const isBare = candidate.quote === '' && candidate.kind !== 'url';
  if (
    candidate.kind !== 'url' &&
    evidence.name.group !== 'pass' &&
    schemeWord.test(evidence.value.text)
  )
    return 'scheme-word';
  if (isBare && isCodePlace(evidence)) return 'code';
  const next = text[candidate.end];
  if (isBare && (next === '(' || next === '[') && candidate.kind !== 'tag') return 'call';
  if (isBare && isCall(evidence)) return 'call';
  if (isBare && evidence.shape === 'member') return 'member';
  if (isFirstWord(evidence)) return 'prose';
  if (resourceName.test(text.slice(Math.max(0, candidate.start - 160), candidate.start)))
    return 'resource-name';
  if (isInsideEncrypted(text, candidate.start)) return 'encrypted';
  if (isBare && isInChain(evidence)) return 'command';
  if (candidate.kind === 'flag' && /^--?[a-z]/.test(evidence.value.text)) return 'flag';
  // A type of ASN.1: `Credentials ::= SEQUENCE {`.
  if (isBare && candidate.sign === '::=' && /^[A-Z]+$/.test(evidence.value.text)) return 'type';
  if (isInListOfNames(evidence)) return 'list-of-names';
  if (isBare && candidate.sign === '->' && /^[a-z]+$/.test(evidence.value.text)) return 'prose';
  if (candidate.sign === '=') {
    const before = text.slice(Math.max(0, candidate.start - 80), candidate.start);
    if (badgeLink.test(before)) return 'badge-link';
    if (mediaLink.test(before)) return 'media-link';
  }
  if (
    /\b(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+)\s+\S*$|PublicKeyToken\s?=\s?$/i.test(
      text.slice(Math.max(0, candidate.start - 60), candidate.start),
    )
  )
    return 'public-key';
  if (isEllipsis(text, candidate.end + candidate.quote.length)) return 'cut-off';
  if (candidate.kind === 'url') return null;
  if (isGitObject(evidence)) return 'git-object';
  return view.kind.isLock ? 'lock-file' : null;
}

/** `'CryptoKey', 'Curve25519DH', 'CurveKey'`: what a module exports. */
function isInListOfNames({ candidate, view, value }: Evidence): boolean {
  if (candidate.kind !== 'arg' || !className.test(value.text)) return false;
  const next = /^["'`],\s{0,4}["'`]([^"'`]{1,60})["'`]/.exec(
    view.text.slice(candidate.end, candidate.end + 80),
  );
  return className.test(candidate.name) && className.test(next?.[1] ?? '');
}

const className = /^[A-Z][a-z]+[A-Za-z0-9]*$/;

/** `app:secrets:grant`: parts of a command or a key in a row. */
function isInChain({ candidate, view, value }: Evidence): boolean {
  if (candidate.sign !== ':' || value.digits > 0) return false;
  const { text } = view;
  const nameStart = text.lastIndexOf(candidate.name, candidate.start);
  return (
    nameStart > 0 &&
    nameStart + candidate.name.length + 1 === candidate.start &&
    /[\w-]:$/.test(text.slice(Math.max(0, nameStart - 2), nameStart))
  );
}

// Whoever has the address of a file in Firebase Storage may read it: pages hold such addresses.
const mediaLink = /[?&]alt=media&(?:amp;)?token=$/;

const schemeWord = /^(?:basic|bearer|apikey|token|ntlm|digest|oauth|negotiate|aws4-hmac-sha256)$/i;

function isCodePlace({ candidate, value, view }: Evidence): boolean {
  if (view.kind.family !== 'code' || candidate.kind === 'scheme' || candidate.kind === 'login')
    return false;
  if (view.spans[candidate.start] !== inCode || candidate.isDefault) return false;
  // A line of a string over many lines looks like code; random text is none.
  return !(
    value.length >= 16 &&
    value.digits >= 3 &&
    value.digitLetterChanges >= 3 &&
    value.longestLetters < 8 &&
    value.symbols <= 4 &&
    !/[([{.]/.test(value.text)
  );
}

/** `f(x)`, `f!(x)`, `a[b]`: a bare value with its own brackets. */
function isCall({ value, view }: Evidence): boolean {
  if (view.kind.family === 'conf' && !/^[\w.]+\(.*\)$/.test(value.text)) return false;
  return /^[A-Za-z_$][\w$.:>-]*!?[([]/.test(value.text) && value.digits < 4;
}

// The rest of an ARN, whose parts look like a name and its value.
const resourceName = /\barn:aws[\w-]*:[^\s"']*$/;

const badgeLink = /badge[^\s"']{0,60}[?&]token=$/i;

/** `First pass: count the lines`: a bare word that a sentence goes on from. */
function isFirstWord({ candidate, value, view }: Evidence): boolean {
  if (isFlagInProse(candidate.kind, value.text, view, candidate.end)) return true;
  if (candidate.quote !== '' || candidate.sign !== ':' || value.digits > 0 || value.symbols > 0)
    return false;
  if (view.kind.family === 'conf' || view.kind.family === 'shell') return false;
  return /^,? [A-Za-z]+(?:[ ,.;!?)]|$)/.test(view.text.slice(candidate.end, candidate.end + 24));
}

/** `but --password suffers from the same`: a flag that a sentence speaks of. */
function isFlagInProse(
  kind: Evidence['candidate']['kind'],
  value: string,
  view: Evidence['view'],
  end: number,
): boolean {
  if (kind !== 'flag' || !/^[a-z]+$/.test(value) || view.kind.family === 'shell') return false;
  return /^ [a-z]+ [a-z]+(?:[ ,.;]|$)/.test(view.text.slice(end, end + 60));
}

function isInsideEncrypted(text: string, at: number): boolean {
  const open = text.lastIndexOf('ENC[', at);
  return open !== -1 && text.indexOf(']', open) >= at;
}

function isEllipsis(text: string, end: number): boolean {
  return text.startsWith('...', end) || text[end] === '…' || text.startsWith('[truncated', end);
}

const gitBefore =
  /(?:@|(?:^|[^A-Za-z0-9])(?:rev|ref|commit|sha|sha1|sha256|blob|tree|SRCREV|revision|checkout|tag)\b["']?\s?[:=/ ]\s?["']?)$/i;

function isGitObject({ candidate, value, view }: Evidence): boolean {
  if (!/^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(value.text)) return false;
  const before = view.text.slice(Math.max(0, candidate.start - 40), candidate.start);
  return gitBefore.test(before) || /\buses:/.test(view.text);
}

const runBefore =
  /(?:sha(?:1|224|256|384|512)[-:="' ]{1,3}|md5[-:="' ]{1,3}|;base64,|@|#|\b(?:rev|ref|commit|sha|blob|tree|revision|etag|digest|checksum|integrity|hash|resolved|fingerprint|signature|uses|SRCREV)\b[^,;]{0,40}|(?:https?|git|ssh|ftp):\/\/\S*|ssh-\w+ |\/\S*)$/i;

/** A nameless run needs a quiet place: no digest, path, URL or longer run around it. */
function dismissRun(evidence: Evidence): string | null {
  const { candidate, value, view, name } = evidence;
  const { text, kind } = view;
  if (kind.isLock) return 'lock-file';
  if (kind.isBundle || text.length > 2_000) return 'generated';
  const before = text.slice(Math.max(0, candidate.start - 120), candidate.start);
  if (/public_?key|pubkey|certificate/i.test(before)) return 'public-name';
  if (runBefore.test(before) && !hasKnownShape(value.text)) return 'digest';
  if (isContinued(text, candidate)) return 'longer-run';
  if (/^[0-9a-f]{40}$|^[0-9a-f]{64}$|^[0-9a-f]{32}$/.test(value.text) && candidate.name === '')
    return 'nameless-hex';
  if (isClientId(evidence)) return isBlockLine(evidence) ? 'encoded-block' : null;
  if (
    name.decoration !== null ||
    / (?:sha|md) ?\d/.test(name.joined) ||
    / (?:id|ids|guid|hash|digest|sha|etag|integrity|checksum|cursor|md|sig|signature|fingerprint|thumbprint|uuid|nonce) $/.test(
      name.joined,
    )
  )
    return 'identifier-name';
  const isBlock = value.length > 120 || isBlockLine(evidence);
  return isBlock && !hasKnownShape(value.text) ? 'encoded-block' : null;
}

/** True for a run that goes on at either end. */
function isContinued(text: string, { start, end }: Evidence['candidate']): boolean {
  return (
    /[A-Za-z0-9+/=_.\\%-]/.test(text[end] ?? '') || /[A-Za-z0-9.\\%:]/.test(text[start - 1] ?? '')
  );
}

/** The marks around the run are counted, for they overlap with it. */
const blockLine = /^[\s"'`#*/;|>+]{0,40}[A-Za-z0-9+/=_-]{20,}[\s"'`+\\,;).n]{0,10}$/;

/** A line of nothing but the run, beside another such line: wrapped base64. */
function isBlockLine({ view }: Evidence): boolean {
  if (!blockLine.test(view.text)) return false;
  return blockLine.test(view.before) || blockLine.test(view.after) || /-----$/.test(view.before);
}
