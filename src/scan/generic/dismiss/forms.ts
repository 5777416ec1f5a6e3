import { isStrongGroup } from '../names.ts';
import type { ValueFacts } from '../value-facts.ts';
import type { Evidence } from './index.ts';

interface Form {
  readonly reason: string;
  readonly test: RegExp;
}

/** Values whose form says what they are. Anchored, linear, tried in order. */
const forms: readonly Form[] = [
  {
    reason: 'secret-manager-reference',
    test: /^(?:op|vault|aws-?sm|awssecret|ssm|doppler|bws|keyring|akv|gcp-?sm|gsm|secretref|sm|kms|azurekeyvault|conjur|infisical|chamber|file|env|secret):(?:\/\/)?[\w./-]{2,}(?:#[\w.-]+)?$|^arn:aws[\w-]*:|^projects\/[^/]+\/secrets\/|^@Microsoft\.KeyVault\(|^!(?:vault|secret|Ref|Sub|GetAtt|ImportValue|env_var)\b|^(?:ref\+|secretsmanager:|\{\{resolve:)/i,
  },
  {
    reason: 'encrypted',
    test: /^ENC\[|^ENC\(.*\)$|^\{cipher\}|^encrypted:B|^U2FsdGVkX1|^AQICAH|^CiQA[A-Za-z0-9+/]|^Ag[A-D][A-Za-z0-9+/=]{700,}|^\$ANSIBLE_VAULT;|^-{5}BEGIN (?:AGE|PGP MESSAGE)|^vault:v\d+:|^gAAAAAB[\w-]{60,}/,
  },
  {
    reason: 'password-hash',
    test: /^(?:\{\w+\})?\$(?:2[abxy]?|1|5|6|7|y|apr1|argon2\w*|pbkdf2\S*|scrypt|P|H|S|sha1)\$|^\{(?:S?SHA\d*|S?MD5|CRYPT|BCRYPT|PBKDF2\S*|ARGON2\S*)\}|^(?:pbkdf2|bcrypt|scrypt|argon2)(?:_\w+)?[$:]|^(?:sha1|sha256|sha512|md5)(?:_\w+)?\$|^\*[0-9A-F]{40}$|^SCRAM-SHA-\d+\$/i,
  },
  {
    reason: 'digest',
    test: /^(?:sha(?:1|224|256|384|512)|md5|blake2\w|h1)[-:=][A-Za-z0-9+/=]{20,}|^'?(?:nonce|sha256)-/,
  },
  {
    reason: 'public-key',
    test: /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2|sk-ssh|age1|RW[QRST][A-Za-z0-9+/]{50})|^M(?:I(?:IBI|GfM|GJA|IBCg|ICI|IDI|HcM|HQ)|FkwEw|FwwDQ|CowBQ|DYwEA|HYwEA|FYwEA|EwwDQ|DwwDQ|GfMA0)|^-{5}BEGIN (?:SSH2 |RSA |EC )?PUBLIC|^-{4} BEGIN SSH2 PUBLIC/,
  },
  {
    reason: 'algorithm',
    test: /^(?:AES|3?DES|DESede|RSA|DSA|ECDSA|Ed(?:DSA|25519)|HMAC|SHA3?|MD|[HREP]S|A(?=\d{3}(?:CBC|GCM|KW))|ChaCha20)[-_/]?\d{0,4}(?:CBC|GCM|KW|GCMKW)?(?:[-_/](?:HS\d{3}|GCM|CBC|CTR|ECB|CFB|OFB|KW|OAEP|PSS|PKCS\w{1,12}|NoPadding|Poly1305|SHA\d{0,3}|MD5|\d{1,4})){0,4}$|^(?:PBKDF2With)?Hmac(?:SHA\d{1,3}|MD5)$|^(?:SHA\d{1,3}|MD5)with(?:RSA|DSA|ECDSA)$/i,
  },
  {
    reason: 'algorithm',
    test: /^(?:TLS_|SSL_)?(?:(?:ECDHE?|DHE?|EDH|ADH|RSA|ECDSA|DSS|PSK|SRP|KRB5|WITH|anon)[-_]){1,5}(?:AES|CAMELLIA|ARIA|CHACHA20|3?DES|RC4|SEED|NULL)\d{0,3}(?:[-_](?:[A-Z]{2,8}\d{0,4}|\d{1,3})){0,5}$/,
  },
  {
    reason: 'charset',
    test: /^(?:utf[-_]?(?:8|16|32)(?:[-_]?(?:[lb]e|sig))?|us-ascii|ascii|latin[-_]?1|iso[-_]8859[-_]\d{1,2}|windows-\d{4}|cp\d{3,4})$/i,
  },
  // A label of a protocol, as C ends its strings: `SMB2APP\x00`.
  { reason: 'label', test: /^[A-Z][A-Z0-9 ]{2,20}\\(?:x00|0)/ },
  { reason: 'number', test: /^-\d+$|^(?:9223372036854775807|18446744073709551615)$/ },
  // What pages and applications carry on purpose. `pk_` alone is no mark: ClickUp's keys have it.
  {
    reason: 'publishable-key',
    test: /^(?:pk_(?:live|test)_|sb_publishable_|phc_|pk-lf-|pk\.eyJ|sq0idp-|FLWPUBK|NRJS-)/,
  },
  {
    reason: 'certificate',
    test: /^LS0tLS1CRUdJTi(?:BDRV|BQVU|BSU0EgUFVC|BD)|^-{5}BEGIN (?:CERTIFICATE|X509|PKCS7|NEW CERT)|^MII[C-H][A-Za-z0-9+/]{2}CCA|^MI[IG][A-Za-z0-9+/]{2}[zD]CCA/,
  },
  {
    reason: 'media',
    test: /^data:[a-z]+\/|^(?:iVBORw0KGgo|\/9j\/|R0lGOD|UklGR|d09GR|d09GMg|AAEAAAA|UEsDB|JVBERi0|AGFzbQ|PHN2Zy|TVqQ)/,
  },
  // SealedSecret: two bytes of length, an RSA ciphertext of that length, the sealed value. The
  // value comes cut.
  {
    reason: 'encrypted',
    test: /^(?:Ag|AQ)[A-D][A-Za-z0-9+/]{360,}={0,2}$/,
  },
  { reason: 'version', test: /^[\^~<>=v ]{0,3}\d+(?:\.(?:\d+|x|\*)){1,4}(?:[-+][\w.-]{1,30})?$/ },
  {
    reason: 'versioned-name',
    test: /^@?[a-z][\w./-]*[:@][\^~]?v?\d+(?:\.\d+){1,3}\S*$|^(?:[a-z][\w-]*\.){2,}[a-z][\w-]*(?:\/\w+)?$|^[a-z0-9.]+\/v\d+(?:(?:alpha|beta)\d+)?$/,
  },
  {
    reason: 'regular-expression',
    test: /\[(?:\^|[a-zA-Z0-9]-[a-zA-Z0-9])[^\]]*\]|\\[wdsb][+*{]|\(\?[:=!<]|\.\*|\[\\w|\{\d+,\d*\}/,
  },
  // A literal in slashes, and a class of escaped characters: `/^[\u0020-\u007e]+$/`.
  {
    reason: 'regular-expression',
    test: /^\/\^[[(\\]|\[\^?\\{1,2}(?:u[0-9a-f]{4}|x[0-9a-f]{2})/i,
  },
  // Whose key signed a request, on which day and for what: `AKID/20130524/us-east-1/s3/…`. Only
  // the signature beside it opens anything, and that for a time.
  {
    reason: 'credential-scope',
    test: /(?:\/|%(?:25)?2F)(?:(?:aws4|goog4|aliyun_v4|tc3|sdk)_request|\d{8}(?:\/|%2F)[\w-]{1,40}(?:\/|%2F)[\w-]{1,40}(?:\/|%2F)request)$/i,
  },
  { reason: 'colour', test: /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i },
  {
    reason: 'selector',
    test: /^[.#]?(?:css|sc|jsx|svelte)-[a-z0-9]{5,10}$|^[.#][a-z]+(?:[-_][a-z\d]+)*(?: ?[.>#] ?[a-z][\w-]*)*$/,
  },
  {
    reason: 'key-press',
    test: /^(?:(?:ctrl|cmd|command|alt|shift|meta|super|option|win|mod|control)\s?\+\s?)+\S{1,12}$|^(?:Arrow(?:Up|Down|Left|Right)|Enter|Escape|Backspace|PageUp|PageDown|Delete|Home|Control|Shift)$|^Key[A-Z]$/i,
  },
  {
    reason: 'file-or-url',
    test: /^(?:https?|wss?|ftp|file|git|ssh|jdbc:\w+|amqps?|redis|mongodb(?:\+srv)?|postgres(?:ql)?|mysql):\/\/\S*$|^(?:\.{0,2}|~|[A-Z]:|\/)[/\\](?:[\w.@ -]+[/\\])*[\w.@ -]+$|^[\w./@-]+\.(?:pem|key|crt|cer|p12|pfx|jks|json|ya?ml|txt|env|conf|cfg|ini|js|ts|py|rb|go|java|php|html?|css|md|sh|xml|png|svg|jpe?g|proto|sql|log|csv|gpg|asc|pub|toml|properties|keystore|lock|tsx|jsx|vue|scss|kt|cs)$/i,
  },
  { reason: 'e-mail', test: /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/ },
  {
    reason: 'type',
    test: /^(?:Optional|Option|Maybe|List|Array|Map|Dict|Promise|Task|Vec|Record|Set|Union|Callable|Type|Future|Result|Box|Arc|IEnumerable|Observable|Nullable|Partial|Readonly|Pick|Omit)[<[(]/,
  },
];

/** Dismissals by a form that something else is known to have. */
export function dismissByForm(evidence: Evidence): string | null {
  const { value, candidate } = evidence;
  if (candidate.kind === 'bytes') return null;
  for (const form of forms) {
    if (form.test.test(value.text)) {
      if (form.reason === 'file-or-url' && (hasUserinfo(value.text) || isKeyWithSlash(value)))
        continue;
      if (form.reason === 'versioned-name' && isRandom(value)) continue;
      return form.reason;
    }
  }
  return isObjectPath(evidence) ? 'file-or-url' : null;
}

const uuidInPath = /(?:^|\/)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=[/.]|$)/gi;
const mixedWord = /[A-Za-z\d]{12,}/g;

/** `tenant/UUID/report.txt`: the key of an object in a store, unless one part is random. */
function isObjectPath({ value, name }: Evidence): boolean {
  const { text } = value;
  if (value.length < 38 || !text.includes('/') || !/^[\w.=@/-]+$/.test(text)) return false;
  if (isStrongGroup(name.group)) return false;
  const rest = text.replace(uuidInPath, '');
  return rest !== text && !(rest.match(mixedWord) ?? []).some((word) => /\d/.test(word));
}

/** Parts joined by dots as in a name, but mixed as no name is: `eyJhb….eyJ0a….k9Xq…`. */
function isRandom({ digits, digitLetterChanges, length }: ValueFacts): boolean {
  return length >= 40 && digits >= 4 && digitLetterChanges >= 8;
}

function hasUserinfo(text: string): boolean {
  return (
    /:\/\/[^/\s:@]*:[^/\s@]+@/.test(text) ||
    /[?&](?:\w*token|\w*key|sig|secret|password)=/i.test(text)
  );
}

/** `/7Tq…`: one key in sixty begins with a slash. Its pieces are long, mixed and without a dot. */
function isKeyWithSlash({ text, digits, digitLetterChanges, longestLetters }: ValueFacts): boolean {
  return (
    /^\/[A-Za-z0-9+/]{31,}$/.test(text) &&
    /[a-z]/.test(text) &&
    /[A-Z]/.test(text) &&
    digits >= 4 &&
    digitLetterChanges >= 6 &&
    longestLetters < 16 &&
    !/\/\/|\/[A-Za-z]{4,}\//.test(text)
  );
}
