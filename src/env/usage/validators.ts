import { closingOf, type Item, itemsIn, withoutStrings } from './brackets.ts';
import type { CodeText } from './code-text.ts';
import type { ExtraName, ExtraRead } from './language.ts';

const env = String.raw`(?:\bprocess\s*\??\.\s*env|\bimport\.meta\.env|\bBun\.env|\bDeno\.env\.toObject\(\))`;
/** The environment as a whole, handed to something. */
const whole = new RegExp(`${env}(?![\\w$]|\\s*\\??\\.|\\s*\\[)`);

/** Functions that take the names as properties of an argument: envalid, t3-env, envsafe, znv. */
const environmentCalls =
  /(?<![\w$])(?:cleanEnv|createEnv|envsafe|parseEnv|customCleanEnv|defineEnv|validateEnv|Env\.create|makeEnv)\s*(?:<[^<>()]{0,80}>)?\(/;
/** Functions that make a schema of an object: zod, valibot, yup, Joi, TypeBox, Effect, arktype. */
const schemaCalls =
  /(?:(?<![\w$])(?:z|v|yup|[jJ]oi|t|Type|S|Schema|s)\.(?:object|strictObject|looseObject|Object|Struct|type)|\.(?:shape|keys|extend)|(?<![\w$.])(?:object|type|Struct))\s*\((?=\s*\{)/;
const classes = /\bclass\s+\w{0,60}Env\w{0,60}[^{}\n]{0,120}\{/;
const calls = new RegExp(
  `(?<environment>${environmentCalls.source})|(?<schema>${schemaCalls.source})|(?<class>${classes.source})`,
  'g',
);

/** Cheap sign that a text may hold one of these. */
export const hasValidator = new RegExp(
  `${environmentCalls.source}|${schemaCalls.source}|${classes.source}|\\bconvict\\b|envField|\\.(?:parse|safeParse|validate)\\w*\\(\\s*${env}\\s*[,)]`,
);

/** A default, or the word that the variable may be missing, in any of these libraries. */
const answered =
  /\.\s*(?:default|optional|nullish|prefault|catch|fallback|notRequired|withDefault)\s*\(|\b(?:optional|nullish|exactOptional|Optional|optionalWith|fallback|_default)\s*\(|\b(?:defaults?|devDefault|testDefault|defaultValue)\s*[:,}]|\boptional\s*:\s*true\b|\.optional\b/;
const capitals = /^[A-Z_][A-Z0-9_]*$/;
const names =
  /\bexport default\s+$|\b(?:\w*[eE]nv\w*|\w*ENV\w*|\w*[cC]onfig\w*|validationSchema)\s*(?::[^=\n]{0,60})?[:=]\s*(?:\w{1,20}\.\w{1,20}\(\s*\)\s*)?$/;
const groups = new Set(['server', 'client', 'shared', 'schema', 'vars', 'extends']);

/**
 * Names that a validator takes out of the whole environment: the keys in capitals of the object
 * that it is given. A schema counts where the same text hands over the environment or where it is
 * called after it; the keys of any other count as used, since they are checked somewhere else.
 */
export function* validated(code: CodeText): Generator<ExtraRead> {
  let end = 0;
  let found = false;
  const handsOver = whole.test(code.text) || code.text.includes('ConfigModule');
  // Joi and yup let a key be missing unless it says otherwise.
  const isLoose = /\b(?:[jJ]oi|yup)\b/.test(code.text);
  for (const match of code.text.matchAll(calls)) {
    if (match.index < end || code.isText(match.index)) continue;
    const open = match.index + match[0].length - 1;
    end = closingOf(code, open);
    const { environment, schema } = match.groups ?? {};
    let reads: readonly ExtraRead[];
    if (environment !== undefined) {
      reads = itemsIn(code, open).flatMap((item) => propertiesOf(code, item, true));
    } else if (schema !== undefined) {
      const isOurs =
        handsOver || names.test(code.text.slice(Math.max(0, match.index - 120), match.index));
      const item = itemsIn(code, open)[0];
      reads = (item === undefined ? [] : propertiesOf(code, item, false)).map((read) => ({
        ...read,
        ...(isLoose ? { hasDefault: !/\.\s*required\b/.test(read.check) } : {}),
        isMention: !isOurs,
      }));
      // The schema may hold further ones that are named in it: look inside.
      if (reads.length === 0) end = open + 1;
    } else {
      reads = [...fieldsOf(code, open, end)];
    }
    found ||= reads.length > 0;
    yield* reads;
  }
  yield* variablesOfConvict(code);
  yield* variablesOfAstro(code);
  if (!found) yield* handedOver(code);
}

interface Property extends ExtraName {
  /** What checks the variable, without the texts in it. */
  readonly check: string;
}

/** A call, a member or a name: no flag, number or text, which are no checks. */
const checks = /^(?!(?:true|false|null|undefined|function|async)\b)[A-Za-z_$][\w$]*\s*(?:$|[.(<])/;

/** The properties in capitals of an object, and of the groups in which t3-env keeps them. */
function propertiesOf(code: CodeText, item: Item, hasGroups: boolean): readonly Property[] {
  const open = objectIn(item);
  if (open === -1) return [];
  const found: Property[] = [];
  for (const { text, offset } of itemsIn(code, item.offset + open)) {
    const match = /^(["']?)([\w$]+)\1\s*:\s*/.exec(text);
    if (match === null) continue;
    const [head, quote = '', name = ''] = match;
    const value = { text: text.slice(head.length), offset: offset + head.length };
    if (capitals.test(name) && (hasGroups ? /^[\w${]/ : checks).test(value.text)) {
      const check = withoutStrings(code, value);
      const hasDefault = answered.test(check);
      found.push({
        name,
        offset: offset + quote.length,
        hasDefault,
        settles: true,
        inText: true,
        check,
      });
    } else if (hasGroups && groups.has(name)) {
      found.push(...propertiesOf(code, value, false));
    }
  }
  return found;
}

/** Where the object begins: at once, or as the argument of `z.object(`. */
function objectIn({ text }: Item): number {
  return /^(?:[\w$.]{1,40}\(\s*)?\{/.exec(text)?.[0].lastIndexOf('{') ?? -1;
}

/** Fields of a class that class-validator checks, as the pages of Nest show it. */
function* fieldsOf(code: CodeText, open: number, end: number): Generator<ExtraRead> {
  const body = code.text.slice(open + 1, end);
  const field =
    /^[ \t]*(?:(?:public|readonly|declare)\s+)*(?:@\w+\([^\n]{0,200}\)[ \t]+)?([A-Z][A-Z0-9_]*)([?!]?)[ \t]*:[^=;\n]{1,200}(=)?/gm;
  let last = 0;
  for (const match of body.matchAll(field)) {
    const [all, name = '', mark, value] = match;
    const decorators = body.slice(last, match.index + all.length);
    last = match.index + all.length;
    yield {
      name,
      offset: open + 1 + match.index + all.indexOf(name),
      hasDefault: value !== undefined || mark === '?' || decorators.includes('@IsOptional'),
      isMention: !decorators.includes('@'),
    };
  }
}

/** `env: 'PORT'` beside a default, which convict asks for, in every setting. */
function* variablesOfConvict(code: CodeText): Generator<ExtraRead> {
  if (!/\bconvict\b/.test(code.text)) return;
  for (const match of code.text.matchAll(/\benv:\s*["']([A-Za-z_]\w*)["']/g)) {
    const [all, name = ''] = match;
    if (code.isText(match.index)) continue;
    yield { name, offset: match.index + all.indexOf(name), hasDefault: true, inText: true };
  }
}

/** What the configuration of Astro asks for: `API_URL: envField.string({ … })`. */
function* variablesOfAstro(code: CodeText): Generator<ExtraRead> {
  let end = 0;
  const field = /\b([A-Z_][A-Z0-9_]*)\s{0,4}:\s{0,4}envField\.\w{1,20}\(/g;
  for (const match of code.text.matchAll(field)) {
    const [all, name = ''] = match;
    if (match.index < end || code.isText(match.index)) continue;
    const open = match.index + all.length - 1;
    end = closingOf(code, open);
    const options = itemsIn(code, open).map((item) => withoutStrings(code, item));
    yield { name, offset: match.index, hasDefault: options.some((each) => answered.test(each)) };
  }
}

/** A schema from somewhere else is given the whole environment: its names are not seen here. */
function* handedOver(code: CodeText): Generator<ExtraRead> {
  const handed = new RegExp(
    `(?:\\.(?:parse|safeParse|validate|validateSync|assert|decodeUnknownSync)\\w*|${environmentCalls.source.replace(/\\\($/, '')})\\(\\s*${env}\\s*[,)]`,
    'g',
  );
  for (const match of code.text.matchAll(handed)) {
    if (!code.isText(match.index)) yield { name: null, offset: match.index };
  }
}
