import type { VariableRules, VariableType } from '../schema/schema.ts';

/** A test of one kind of value, and how people are told what was expected. */
interface TypeTest {
  readonly expected: string;
  readonly fits: (value: string) => boolean;
}

const hostLabel = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?';
const hostname = new RegExp(`^(?=.{1,253}$)${hostLabel}(?:\\.${hostLabel})*\\.?$`);
const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);

const isAlways = () => true;

const tests: Readonly<Record<VariableType, TypeTest>> = {
  string: { expected: 'text', fits: isAlways },
  secret: { expected: 'a secret', fits: isAlways },
  // Values of an enum and the form of a URL are judged by rules of their own.
  enum: { expected: 'one of the listed values', fits: isAlways },
  url: { expected: 'a URL such as https://host/path', fits: isAlways },
  integer: { expected: 'a whole number', fits: (value) => /^[+-]?\d{1,18}$/.test(value) },
  number: {
    expected: 'a number',
    fits: (value) =>
      /^[+-]?(?:\d{1,18}(?:\.\d{0,18})?|\.\d{1,18})(?:[eE][+-]?\d{1,3})?$/.test(value),
  },
  boolean: {
    expected: 'true or false',
    fits: (value) => /^(?:true|false|1|0|yes|no|on|off|y|n|t|f)$/i.test(value),
  },
  email: {
    expected: 'an e-mail address',
    fits: (value) =>
      /^(?:[^<>"]{0,128}<[^\s@<>]{1,64}@[^\s@<>]{1,255}>|[^\s@<>]{1,64}@[^\s@<>.]{1,63}(?:\.[^\s@<>.]{1,63}){0,8})$/.test(
        value,
      ),
  },
  hostname: {
    expected: 'a host name without scheme and port',
    fits: (value) => hostname.test(value) || isIpv6(value.replace(/^\[(.*)\]$/, '$1')),
  },
  ip: { expected: 'an IP address', fits: (value) => ipv4.test(value) || isIpv6(value) },
  port: {
    expected: 'a port number from 1 to 65535',
    fits: (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535,
  },
  uuid: {
    expected: 'a UUID',
    fits: (value) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value),
  },
  datetime: {
    expected: 'a date and time such as 2026-01-31T10:30:00Z',
    fits: (value) =>
      /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2})?$/.test(
        value,
      ) && isCalendarDate(value.slice(0, 10)),
  },
  date: {
    expected: 'a date such as 2026-01-31',
    fits: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDate(value),
  },
  duration: {
    expected: 'a duration such as 30s, 5m, 1h30m or PT5M',
    fits: (value) =>
      /^(?:\d{1,12}(?:\.\d{1,9})?\s?(?:ns|us|µs|ms|s|sec|secs|seconds?|m|min|mins|minutes?|h|hours?|d|days?|w|weeks?)){1,6}$/i.test(
        value,
      ) ||
      /^P(?=[\dT])(?:\d{1,9}[YMWD]){0,4}(?:T(?:\d{1,9}(?:\.\d{1,9})?[HMS]){1,3})?$/.test(value),
  },
  json: { expected: 'JSON', fits: (value) => parseJson(value) !== undefined },
  base64: {
    expected: 'base64',
    fits: (value) =>
      /^(?:base64:)?[A-Za-z0-9+/_-]+={0,2}$/.test(value) &&
      value.replace(/^base64:|=+$/g, '').length % 4 !== 1,
  },
  hex: {
    expected: 'hexadecimal digits in pairs',
    fits: (value) => /^[0-9a-fA-F]+$/.test(value) && value.length % 2 === 0,
  },
  semver: {
    expected: 'a version such as 1.2.3',
    fits: (value) => /^v?\d{1,9}\.\d{1,9}\.\d{1,9}(?:[-+][0-9A-Za-z.+-]{1,64})?$/.test(value),
  },
  path: { expected: 'a path', fits: (value) => !/[\0\r\n]/.test(value) },
};

/** What was expected when `value` is not of the type, null when it is. */
export function typeProblem(value: string, type: VariableType): string | null {
  const test = tests[type];
  return test.fits(value) ? null : test.expected;
}

/** What was expected when a number lies outside its limits, null when it does not. */
export function rangeProblem(value: string, rules: VariableRules): string | null {
  const { min, max } = rules;
  if (min === undefined && max === undefined) return null;
  const number = Number(value);
  if (Number.isNaN(number)) return null;
  if (min !== undefined && number < min) return `a number of at least ${min}`;
  if (max !== undefined && number > max) return `a number of at most ${max}`;
  return null;
}

/** Parsed JSON, undefined when the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isIpv6(value: string): boolean {
  if (!/^[0-9a-fA-F:.]{2,45}$/.test(value) || !value.includes(':')) return false;
  try {
    return new URL(`http://[${value}]/`).hostname.length > 0;
  } catch {
    return false;
  }
}

function isCalendarDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
