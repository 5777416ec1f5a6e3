import { closingOf } from './brackets.ts';
import type { CodeText, StringForm } from './code-text.ts';
import type { Alias, ExtraRead, Language, UsageForm } from './language.ts';
import {
  calls,
  dynamicCalls,
  dynamicIndexes,
  indexes,
  ownDemands,
  ownReaders,
} from './patterns.ts';

const backslash = '\\';
const double: StringForm = { open: '"', close: '"', escape: backslash, isOneLine: true };
const single: StringForm = { open: "'", close: "'", escape: backslash, isOneLine: true };

/** Behind a read: Elvis, a comparison with null, or an Optional that has another value. */
const orElse =
  /^\s*(?:\?:|[!=]=\s*null\b|\)?\s*(?:\.\s*(?:map|filter)\([^()\n]{0,80}\)\s*){0,3}\.\s*(?:orElse(?:Get)?|getOrElse|or|ifPresent|isDefined|fold)\b)/;
/** Before a read: `Objects.requireNonNullElse(System.`. */
const orElseBefore = /\brequireNonNullElse(?:Get)?\(\s*(?:System\s*\.\s*)?$/;
const whole = String.raw`\b(?:getenv\(\s*\)|sys\.env|System\.env)`;

const forms: readonly UsageForm[] = [
  {
    pattern: /\bgetenv\(\s*(["'])(?<name>[A-Za-z_]\w*)\1\s*\)/g,
    fallback: orElse,
    before: orElseBefore,
  },
  ...formsOf(whole),
  // Scala: `sys.env("NAME")`, and its older `Properties`.
  { pattern: calls(String.raw`\bsys\.env`) },
  { pattern: calls(String.raw`\benvOrElse`), fallback: /^/ },
  { pattern: calls(String.raw`\benvOr(?:None|Some)`), fallback: /^/ },
  // Gradle and Groovy.
  {
    pattern: calls(String.raw`\benvironmentVariable`),
    fallback: /^\s*\)\s*\.\s*(?:orElse|getOrElse|orNull|isPresent)\b/,
  },
  { pattern: /\bSystem\.env\.(?<name>[A-Z_][A-Z0-9_]*)\b/g, fallback: orElse },
  // dotenv-java and dotenv-kotlin.
  {
    pattern: calls(String.raw`\b(?:\w{0,20}[dD]otenv|Dotenv\s*\.\s*load\(\s*\))\s*\.\s*get`),
    fallback: /^\s*(?:,|\)\s*\?:)/,
  },
  { pattern: indexes(String.raw`\b\w{0,20}[dD]otenv`), fallback: orElse },
  // The environment of Spring, by names that are those of variables.
  {
    pattern: calls(
      String.raw`\b\w{0,20}[eE]nv(?:ironment)?\s*\.\s*get(?:Required)?Property`,
      '[A-Z_][A-Z0-9_]*',
    ),
    fallback: /^\s*,(?!\s*\w+(?:\.class|::class\.java)\s*\))/,
  },
  ownReaders,
  ownDemands,
];

const dynamic: readonly RegExp[] = [
  dynamicCalls(String.raw`\bgetenv`),
  dynamicCalls(String.raw`\bgetenv\(\s*\)\s*\.\s*(?:get|getOrDefault)`),
  dynamicIndexes(String.raw`\bgetenv\(\s*\)\s*`),
  dynamicCalls(String.raw`\bsys\.env(?:\.(?:get|getOrElse|apply))?`),
  /\bgetenv\(\s*\)\s*\.\s*(?:forEach|entrySet|entries|keySet|keys|filter\w*|map\w*|stream)\b/g,
];

const alias: Alias = {
  declared: [
    /(?<=(?<![\w.])(?<alias>[A-Za-z_]\w{0,40})(?:\s?:\s?[\w<>, ?]{1,60})?\s?=\s?(?:System\s?\.\s?)?)\bgetenv\(\s*\)(?!\s*[.[])/g,
    /(?<=(?<![\w.])(?<alias>[A-Za-z_]\w{0,40})(?:\s?:\s?[\w[\], ]{1,60})?\s?=\s?)\bsys\.env\b(?!\s*[.(])/g,
  ],
  forms: (name) => formsOf(`(?<![\\w.])${name}`),
  dynamic: (name) => [
    dynamicCalls(`(?<![\\w.])${name}\\.(?:get|getOrDefault|getOrElse)`),
    dynamicIndexes(`(?<![\\w.])${name}`),
  ],
};

export const java: Language = {
  id: 'java',
  files: /\.java$/i,
  keywords: ['getenv', '${', 'otenv', 'Property', 'etEnv', 'equireEnv'],
  lexis: {
    lineComments: ['//'],
    blockComments: [['/*', '*/']],
    strings: [{ open: '"""', close: '"""' }, double, single],
  },
  forms,
  dynamic,
  alias,
  extra: { sign: /@[A-Z]\w{1,60}\(/, reads: readsOfAnnotations },
};

/** Kotlin, Scala and Groovy: as Java, but `${…}` in a string is code. */
export const jvm: Language = {
  ...java,
  id: 'jvm',
  files: /\.(?:kts?|scala|sc|groovy|gradle)$/i,
  keywords: [...java.keywords, 'env'],
  lexis: {
    ...java.lexis,
    strings: [{ open: '"""', close: '"""', code: '${' }, { ...double, code: '${' }, single],
  },
};

/** The ways in which single names are taken out of the whole environment. */
function formsOf(environment: string): readonly UsageForm[] {
  return [
    {
      pattern: calls(`${environment}\\s*\\.\\s*get`),
      fallback: /^\s*\)\s*(?:\?:|[!=]=\s*null\b|\.\s*(?:getOrElse|orElse|map|fold)\b)/,
    },
    {
      pattern: calls(`${environment}\\s*\\.\\s*(?:getOrDefault|getOrElse|getValue)`),
      fallback: /^\s*(?:,|\)\s*\{)/,
    },
    { pattern: calls(`${environment}\\s*\\.\\s*(?:containsKey|contains)`), fallback: /^/ },
    { pattern: indexes(`${environment}\\s*`), fallback: orElse },
  ];
}

/**
 * `${NAME}` and `${NAME:default}` in an annotation of Spring or Micronaut, and the properties of
 * MicroProfile, whose variables are their names in capitals.
 *
 * Sources: https://docs.spring.io/spring-boot/reference/features/external-config.html,
 * https://download.eclipse.org/microprofile/microprofile-config-3.1/microprofile-config-spec-3.1.html
 */
function* readsOfAnnotations(code: CodeText): Generator<ExtraRead> {
  let end = 0;
  for (const match of code.text.matchAll(/@[A-Z]\w{1,60}\(/g)) {
    if (match.index < end || code.isText(match.index)) continue;
    const open = match.index + match[0].length - 1;
    end = closingOf(code, open);
    const inside = code.text.slice(open, end);
    for (const found of inside.matchAll(/\$\{([A-Z_][A-Z0-9_]*)(?=([:}]))/g)) {
      const [, name = '', next] = found;
      yield { name, offset: open + found.index + 2, hasDefault: next === ':', inText: true };
    }
    if (match[0] !== '@ConfigProperty(') continue;
    const property = /\bname\s{0,4}=\s{0,4}"([\w.-]{1,200})"/.exec(inside);
    if (property === null) continue;
    const [, name = ''] = property;
    const hasDefault = inside.includes('defaultValue');
    const isMention = !/^[A-Z_][A-Z0-9_]*$/.test(name);
    const own = name.replace(/\W/g, '_').toUpperCase();
    yield { name: own, offset: open, length: inside.length, hasDefault, isMention };
  }
}
