import { isClientId } from '../client-ids.ts';
import { splitParts } from '../names.ts';
import type { Evidence } from './index.ts';

/** Names whose value is public by meaning. */
const publicName =
  / (?:public|pub|publishable) (?!api|http|web)|(?:^| )public ?key|public key token| site ?keys? /;

/** Dismissals by the name: decorations of a keyword, public halves, digests, identifiers. */
export function dismissByName(evidence: Evidence): string | null {
  const { name, candidate, value, shape } = evidence;
  if (
    candidate.kind === 'url' ||
    candidate.kind === 'login' ||
    candidate.kind === 'scheme' ||
    candidate.kind === 'run'
  )
    return null;
  if (isFileName(evidence)) return 'file-name';
  if (
    / (?:label|lbl|txt|tooltip|placeholder|hint|title) /.test(` ${name.parts[0] ?? ''} `) &&
    value.digits === 0
  )
    return 'label-name';
  if (
    name.group === 'pass' &&
    / (?:sha \d+|md 5|bcrypt|hash|hashed|crypted|encrypted) /.test(name.joined) &&
    /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i.test(value.text)
  )
    return 'password-hash';
  if (
    / (?:encrypted|ciphertext|sealed) (?:value|data|text|secret|blob|payload)?/.test(name.joined) &&
    /^[A-Za-z0-9+/]{40,}={0,2}(?:\\n)?$/.test(value.text)
  )
    return 'encrypted';
  if (constantName.test(name.joined) && shape === 'number') return 'constant';
  if (isPagingToken(evidence)) return 'paging-token';
  if (isHandshake(evidence)) return 'handshake';
  if (/ (?:gpg|pgp) ?keys? /.test(name.joined) && fingerprint.test(value.text)) return 'public-key';
  if (isChoice(evidence)) return 'name-about-secret';
  if (isNameAgain(evidence)) return 'name-again';
  if (isKindOfMember(evidence)) return 'type';
  if (isNextConstant(evidence)) return 'constant';
  if (passOverData.test(name.joined)) return 'innocent-name';
  if (candidate.quote === '' && styleSheet.test(evidence.view.kind.extension)) return 'style-sheet';
  if (name.decoration !== null && !isSecretAnyway(evidence)) return 'name-about-secret';
  if (/ pubkeys? /.test(name.joined)) return 'public-name';
  if (/ pub(?:lic)? /.test(name.joined) && /key/.test(name.joined)) return 'public-name';
  if (publicName.test(name.joined) && name.group !== 'pass') return 'public-name';
  if (
    / (?:hash|digest|checksum|integrity|etag|fingerprint|thumbprint|sha|md|signature|sig|mac)(?: \d+)? $/.test(
      name.joined,
    ) &&
    name.group !== 'pass' &&
    name.group !== 'secret'
  )
    return 'digest-name';
  if (
    / (?:id|ids|guid|kid) $/.test(name.joined) &&
    !/ (?:secret|password|token) id $/.test(name.joined)
  )
    return isClientId(evidence) ? null : 'identifier-name';
  if (isKubernetesReference(evidence)) return 'reference-name';
  if (name.group === 'certhash' && (value.length < 8 || (value.digits === 0 && value.length < 20)))
    return 'weak-name';
  if (
    shape === 'uuid' &&
    (name.group === 'other' || name.group === 'id' || name.group === 'certhash')
  )
    return 'uuid';
  return null;
}

/** A pass over data, or a test that passes. */
const passOverData =
  / (?:all|any|single|multi|one|two|render|tests?|shadow|depth|final|each|nth|forward|backward|lighting) pass(?:es)? $/;
const styleSheet = /^(?:css|scss|sass|less|styl)$/;

const pagingName =
  / (?:next|continuation|page|paging|pagination|prev|previous|sync|change|idempotency|idempotent|resume|scroll|start|starting|input|output|marker|cursor|lifecycle action|client request|request client|lock|checkpoint|sequence|initial sequence) ?(?:page )?tokens? $/;

/** A token that says where a list goes on, or that a request is the same: it opens nothing. */
function isPagingToken({ name, shape }: Evidence): boolean {
  return (
    pagingName.test(name.joined) || (shape === 'uuid' && / client tokens? $/.test(name.joined))
  );
}

/** What names a key of PGP: 16 or 40 digits, alone or in a row. */
const fingerprint = /^(?:0x)?(?:[0-9A-F]{16}|[0-9A-F]{40})(?![0-9A-Z])/i;

const handshakeName = / (?:sec )?web ?socket (?:key|accept)(?: \d)? $| ws key $/;

/** What both sides of a WebSocket prove their handshake with: 16 random bytes, and a SHA-1. */
function isHandshake({ name, value }: Evidence): boolean {
  if (!/socket | ws /.test(name.joined)) return false;
  if (/ sec web ?socket (?:key|accept) /.test(name.joined)) return true;
  return handshakeName.test(name.joined) && /^(?:[\w+/]{22}==|[\w+/]{27}=)$/.test(value.text);
}

const doing =
  /^(?:update|reset|change|renew|rotate|check|verify|validate|confirm|require|need|show|hide|display|ask|prompt|generate|create|remove|delete|force|allow|enable|disable|use|save|store|remember|keep|has|is|get|set)[A-Z_-]/;
const chosen =
  /^(?:always|never|once|daily|weekly|monthly|manual|manually|on[_-]?create|on[_-]?change|if[_-]?(?:missing|empty|needed))$/i;

const plainWords = /^[a-z]+(?:[_-][a-z]+){0,3}$/;

/** `update_password == 'always'`: when to do something with a password, not which it is. */
function isChoice({ candidate, name, value }: Evidence): boolean {
  const isCompared = /^[!=]==?$/.test(candidate.sign);
  if (!(isCompared ? plainWords : chosen).test(value.text)) return false;
  return name.decoration === null && doing.test(candidate.name.split(/[^\w-]/).at(-1) ?? '');
}

/**
 * `db_password = str(setting('DB_PASSWORD'))`: where the value is looked up, not the value; and
 * `PassArg.context: "context"`, a member that is spelled out.
 */
function isNameAgain({ candidate, name, value }: Evidence): boolean {
  const dot = candidate.name.lastIndexOf('.');
  const member = candidate.name.slice(dot + 1).toLowerCase();
  if (dot !== -1 && member === value.lower && !/pass|pwd|secret|token|key/.test(member))
    return true;
  // `countToken: "RETRYCOUNT"`, `PART_TOKEN = "PART_NAME"`: a word of a protocol or a template.
  const words = name.parts.slice(0, -1).filter((part) => part.length >= 4);
  if (name.group === 'token' && /^[A-Z_]{4,40}$/.test(value.text)) {
    return words.some((part) => value.lower.includes(part));
  }
  if (!candidate.wrapped || !/^[A-Za-z_.-]+$/.test(value.text)) return false;
  const parts = splitParts(value.text);
  return parts.length >= 2 && ` ${name.parts.join(' ')}`.endsWith(` ${parts.join(' ')}`);
}

const memberKinds =
  /^(?:attribute|property|method|staticmethod|classmethod|function|field|member|variable|constant|parameter|argument|getter|setter|class|module|enum|descriptor)(?:\(\))?$/;

/** `pkg.Client.auth_password: attribute`: what a list of an interface says of each name. */
function isKindOfMember({ candidate, value }: Evidence): boolean {
  return candidate.sign === ':' && candidate.name.includes('.') && memberKinds.test(value.text);
}

const constant = /^([A-Z][A-Z\d]{1,30})_[A-Z\d_]{2,60}$/;

/** `"LIB_NO_PSK", "LIB_NO_DES"`: constants of one family in a row. */
function isNextConstant({ candidate, value }: Evidence): boolean {
  if (candidate.kind !== 'arg') return false;
  const family = constant.exec(candidate.name)?.[1];
  return family !== undefined && constant.exec(value.text)?.[1] === family;
}

const constantName =
  /^ (?:error|err|er|status|nt|rpc|e|sec|warn|hresult|ntstatus|code|win|crypt|cert|opt|max|min|num) |ntstatus|error code| status /;
const fileName =
  /\.(?:rb|py|js|ts|go|pp|java|php|c|h|cc|cpp|cs|sh|md|ya?ml|json|txt|html?|css|xml|erb|j2|rs|kt|swift|sql|lua|tsx|jsx|vue|ex|exs)$/i;

/** A path that holds a keyword, beside its digest or size. */
function isFileName({ candidate, view }: Evidence): boolean {
  return (
    fileName.test(view.text.slice(candidate.nameStart, candidate.nameEnd)) &&
    !candidate.name.includes('process.env')
  );
}

/** A URL field with a password in it, or `…key` data that only looks like a decoration. */
function isSecretAnyway({ name, value }: Evidence): boolean {
  if (/^ur[il]s?$/.test(name.decoration ?? '')) return /:\/\/[^/\s:@]*:[^/\s@]+@/.test(value.text);
  if (
    name.decoration === 'header' ||
    name.decoration === 'headers' ||
    name.decoration === 'text' ||
    name.decoration === 'storage' ||
    name.decoration === 'message'
  ) {
    return value.digits >= 3 && value.length >= 16 && value.blanks === 0;
  }
  if (name.decoration === 'path') return isRandomText(value);
  return name.decoration === 'admin';
}

/** Characters of three classes in an order that no path has. */
function isRandomText({ text, digits, uppers, lowers, length }: Evidence['value']): boolean {
  return length >= 32 && Math.min(digits, uppers, lowers) >= 3 && /^[A-Za-z0-9+/]+=*$/.test(text);
}

const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

function isKubernetesReference({ name, value, candidate }: Evidence): boolean {
  if (/(?:ref|from|existing secret|secret ?name|credentials ?id|vault ?key) $/.test(name.joined))
    return true;
  return candidate.isDefault === false && / existing /.test(name.joined) && label.test(value.text);
}
