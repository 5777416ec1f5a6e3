import { type Candidate, makeCandidate } from './candidate.ts';

const scheme =
  /\b(basic|bearer|apikey|token|ntlm|oauth|negotiate)(?:\\?["'])?\s{0,3}(?:[+,]|(?<=bearer):)?\s{1,3}(?:\\?["'])?([A-Za-z0-9+/=_.~%:$-]{4,})/gi;
const login =
  /(?:^|[\s"'`])(?:-u|--user|--proxy-user|--creds?|-U)(?:[ =]{1,2}|(?=[^\s-]))(["']?)([^\s:"'`\\]{1,64}):(?!:)([^\s"'`\\]{3,200})/g;
/** `curl_setopt(ch, CURLOPT_USERPWD, "user:x")`, as libcurl has it in each language. */
const userAndPassword =
  /_(?:PROXY)?USERPWD\s{0,3}(?:,|=>)\s{0,3}(["'])[^\s:"'`\\]{1,64}:([^\s"'`\\]{3,200})\1/g;
const keyAsUser = /(?:^|\s)(?:-u|--user)[ =](["'])([A-Za-z0-9_.!~*+-]{12,120}):\1/g;
const passArgument =
  /\b(?:mysql|mysqldump|mysqladmin|mariadb|mongo|mongosh|mongodump|mongorestore|sshpass|docker\s+login|podman\s+login|helm\s+registry\s+login|redis-cli|az\s+login|htpasswd|7z|zip|unzip|ldapsearch|ldapadd|ldapmodify|kinit|sqlcmd|bcp|influx|xfreerdp|rabbitmqadmin|psql|oc\s+login|cf\s+login)\b[^|;&\n]{0,300}?\s(-p|-P|-a|-w)(\s?)(["']?)([^\s"'`\\;|&)]{3,200})/g;
const identified =
  /\b(?:identified\s+(?:with\s+\S+\s+)?by|(?:role|user|login)\s.{0,80}\spassword)\s+(?:password\s+)?(?:(["'`])(.{3,100}?)\1|([^\s"'`;,()]{3,100}))/gi;
const notPasswords = /^(?:with|by|null|expire|for|as|is|and|or|the|to|from|using|values?|random)$/i;
const sqlVerb =
  /\b(?:(?:create|alter|drop)\s+(?:user|role|login)|grant|set\s+password)\b[^.]{0,160}$/i;
const statementGoesOn =
  /^\s*(?:$|[;,)"'`\\#]|--|(?:with|default|temporary|profile|account|replace|require|password|quota|container|and|on|to|as|in|valid|superuser|createdb|login|nosuperuser)\b)/i;
const secureString = /ConvertTo-SecureString\s+(?:-String\s+)?(["'])(.{3,100}?)\1/gi;
const openssl = /\s-?-pass(?:in|out)?[ =]pass:([^\s"'`\\]{3,200})/g;

/** True where SQL says `IDENTIFIED BY`, not a sentence. */
function isStatement(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const words = /^(?:role|user|login)\s/i.test(text.slice(start, end))
    ? text.slice(Math.max(0, start - 20), end)
    : '';
  return (
    (sqlVerb.test(before) ||
      /^[\s\S]{0,20}\b(?:create|alter|drop)\s+(?:role|user|login)\b/i.test(words)) &&
    statementGoesOn.test(text.slice(end, end + 40))
  );
}

const accountStatement =
  /\b(?:(?:create|alter|drop)\s{1,4}(?:user|role|login|(?:public\s)?database\slink)|grant|connect\sto|set\spassword)\s/i;
/** What stands before it in SQL: a user in quotes or with a host, a parameter, or nothing. */
const userBefore = /["'`%}]\s{1,4}$|@[\w.%-]{1,60}\s{1,4}$|^[\s"'`(+.]{0,40}$/;

/** `user 'x' identified by 'y'`; not `the object identified by 'name'`, which is a sentence. */
function isSaidInSql(text: string, start: number, found: string): boolean {
  if (found.startsWith('IDENTIFIED') || !/^identified/i.test(found)) return true;
  const before = text.slice(Math.max(0, start - 200), start);
  return (
    accountStatement.test(before) ||
    (userBefore.test(before) && statementGoesOn.test(text.slice(start + found.length)))
  );
}

/** Values behind a scheme of HTTP authentication: `Authorization: Basic …`, `Bearer …`. */
export function findSchemes(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(scheme)) {
    const value = match[2] ?? '';
    const end = match.index + match[0].length;
    const name = (match[1] ?? '').toLowerCase();
    if (name === 'token' && !followsAuthorization(text, match.index, match[0])) continue;
    found.push(
      makeCandidate({
        kind: 'scheme',
        name: headerName(text, match.index, match[1] ?? ''),
        nameStart: match.index,
        nameEnd: match.index + name.length,
        start: end - value.length,
        end,
        sign: ' ',
        scheme: name,
      }),
    );
  }
  return found;
}

/** `token x` is a scheme only where a header says so, or within one string of its own. */
function followsAuthorization(text: string, at: number, matched: string): boolean {
  if (!/\d/.test(matched) || /[,+"']/.test(matched)) return false;
  return (
    /authorization.{0,8}$/i.test(text.slice(Math.max(0, at - 40), at)) ||
    /["'`]$/.test(text.slice(0, at))
  );
}

function headerName(text: string, at: number, word: string): string {
  const before = text.slice(Math.max(0, at - 40), at);
  return /authorization/i.test(before) ? `Authorization ${word}` : word;
}

/** Passwords given to commands: `-u user:x`, `mysql -px`, `-passin pass:x`. */
export function findLogins(text: string): Candidate[] {
  const found: Candidate[] = [];
  const add = (end: number, value: string, name: string, quote = ''): void => {
    const start = end - value.length;
    found.push(
      makeCandidate({
        kind: 'login',
        name,
        nameStart: start,
        nameEnd: start,
        start,
        end,
        sign: ' ',
        quote,
      }),
    );
  };
  if (/-u|-U|--user|--proxy-user|--cred/.test(text)) {
    for (const match of text.matchAll(login)) {
      if (/^\/\//.test(match[3] ?? '')) continue;
      add(match.index + match[0].length, match[3] ?? '', 'user password', match[1] ?? '');
    }
  }
  if (text.includes('USERPWD')) {
    for (const match of text.matchAll(userAndPassword))
      add(match.index + match[0].length - 1, match[2] ?? '', 'user password', match[1] ?? '');
  }
  if (/-u|--user/.test(text)) {
    // `-u "KEY:"`: the key is the user, and the password is empty.
    for (const match of text.matchAll(keyAsUser))
      add(match.index + match[0].length - 2, match[2] ?? '', 'user key', match[1] ?? '');
  }
  if (/\s-[pPaw]/.test(text)) {
    for (const match of text.matchAll(passArgument)) {
      const value = match[4] ?? '';
      // `docker run -p 80:80`, `mysql -P 3306`: ports; `-p` followed by a flag: it will ask.
      if (/^-|^\d{1,5}(?::|$)/.test(value)) continue;
      if (match[1] === '-P' && (match[2] ?? '') !== '') continue;
      if (/\b(?:mysql|mysqldump|mysqladmin|mariadb|7z)\b/.test(match[0]) && (match[2] ?? '') !== '')
        continue;
      add(match.index + match[0].length, value, 'password', match[3] ?? '');
    }
  }
  if (/identified|password\s/i.test(text)) {
    for (const match of text.matchAll(identified)) {
      const end = match.index + match[0].length;
      const quoted = match[2];
      if (quoted !== undefined) {
        if (match[1] !== '`' && isSaidInSql(text, match.index, match[0]))
          add(end - 1, quoted, 'password', match[1]);
      } else if (isStatement(text, match.index, end) && !notPasswords.test(match[3] ?? ''))
        add(end, match[3] ?? '', 'password');
    }
  }
  if (/ConvertTo-SecureString/i.test(text)) {
    for (const match of text.matchAll(secureString)) {
      add(match.index + match[0].length - 1, match[2] ?? '', 'secure string password', match[1]);
    }
  }
  if (text.includes('-pass')) {
    for (const match of text.matchAll(openssl)) {
      add(match.index + match[0].length, match[1] ?? '', 'password');
    }
  }
  return found;
}
