/** Passwords that are tried first everywhere: they come with products, tutorials and habits. */
const tried = new Set(
  'password passwd passwort pass pwd pw passphrase secret admin root test guest user username changeme postgres mysql redis rabbitmq mongo mongodb foobar foo bar baz passw0rd p@ssword p@ss example token key default demo 1234 12345 123456 p x pass123 pass1 password123 password1 secret123'.split(
    ' ',
  ),
);
/** More of them, which in a URL may still be somebody's. */
const known = new Set(
  'toor testing foobared deadbeef elastic minioadmin oracle letmein hunter2 qwerty qwerty123 welcome welcome1 12345678 123456789 none null undefined tiger masterkey'.split(
    ' ',
  ),
);

/** Words in a row that only say that here stands a secret: `thisispassword`, `My-Secret-123`. */
const saysSecret =
  /^(?:(?:this|is|iam|my|your|our|the|an?|some|very|super|top|not|so|db|auth|user|admin|root|test|new|old|dummy|fake|example|sample|default|wrong|bad|invalid|correct|valid|un)[-_. ]?){0,4}(?:pass(?:word|wd|phrase)?|pwd|psw|secrets?|sensitive|security|encrypted|encryption|token|apikey|api[-_]key|key|value)[-_.@!]?(?:\d|12|123|1234|12345|123456|789|7890|321|4321)?[!.]?$/;

/** The usual accounts and greetings with a number: `Admin12345`, `deadbeef12346`. */
const numbered =
  /^(?:admin|root|user|guest|test|demo|welcome|hello|hunter|qwerty|deadbeef)[-_.@!]?\d{1,6}[!.]?$/;

const leet: Readonly<Record<string, string>> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  $: 's',
  '@': 'a',
};

/** True for a password of that list as it stands there. */
export function isTriedFirst(text: string): boolean {
  return tried.has(text);
}

/**
 * True for what everybody would try first or what only names itself. It may open a door that
 * nobody looks after, but it is no secret that could get out.
 *
 * @param text in lower case
 */
export function isDefaultWord(text: string): boolean {
  if (text.length > 40) return false;
  return (
    tried.has(text) ||
    known.has(text) ||
    numbered.test(text) ||
    saysSecret.test(text) ||
    saysSecret.test(unleet(text))
  );
}

/** `s3cr3t` as `secret`; digits at the end stay. */
function unleet(text: string): string {
  return text.replace(/[0345$@](?=.*[a-z])/g, (letter) => leet[letter] ?? letter);
}
