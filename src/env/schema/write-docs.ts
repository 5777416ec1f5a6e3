import { demandOn, isSensitive } from '../check/effective.ts';
import type { EnvSchema, RotationRules, SourceRules, Variable, VariableRules } from './schema.ts';

/** By this a page is known as one that this program wrote. */
const generatedMark = 'by `watertight env docs`';

/** True for a page that was generated once and no longer says what the schema says. */
export function isStaleMarkdown(schema: EnvSchema, page: string): boolean {
  return page.includes(generatedMark) && page.replaceAll('\r\n', '\n') !== toMarkdown(schema);
}

/**
 * The page that documents every variable of a schema. The same schema gives the same text, so
 * that a check can compare it with the file in the repository.
 */
export function toMarkdown(schema: EnvSchema): string {
  const variables = [...schema.variables.values()];
  const lines = [
    '# Environment variables',
    '',
    `Generated from \`${schema.path}\` ${generatedMark}. Change the schema, not this file.`,
    '',
    '| Variable | Required | Type | Sensitive | Description |',
    '|---|---|---|---|---|',
  ];
  for (const variable of variables) {
    const demand = demandOn(schema, variable, null);
    const cells = [
      `[\`${variable.name}\`](#${variable.name.toLowerCase()})`,
      requiredWhere(schema, variable),
      typeOf(variable.rules),
      isSensitive(demand) ? 'yes' : 'no',
      variable.rules.docs ?? '',
    ];
    lines.push(`| ${cells.map(cell).join(' | ')} |`);
  }
  for (const variable of variables) lines.push('', ...section(schema, variable));
  const groups = groupLines(schema);
  if (groups.length > 0) lines.push('', '## Together', '', ...groups);
  return `${lines.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

function section(schema: EnvSchema, variable: Variable): string[] {
  const demand = demandOn(schema, variable, null);
  const { rules } = variable;
  const facts: (readonly [string, string | null])[] = [
    ['Also named', variable.aliases.map(code).join(', ') || null],
    ['Preset', variable.preset && code(variable.preset)],
    ['Type', typeOf(rules)],
    ['Required', requiredWhere(schema, variable)],
    ['Default', rules.default === undefined ? null : code(rules.default)],
    ['Example', rules.example === undefined ? null : code(rules.example)],
    ['Sensitive', isSensitive(demand) ? `yes${rules.class ? ` (${rules.class})` : ''}` : 'no'],
    ['Rules', ruleWords(rules).join('; ') || null],
    ['From a file', rules.file === true ? `${code(`${variable.name}_FILE`)} may name it` : null],
    [
      'Rotation',
      rotationWords({ ...schema.defaults.rotation, ...rules.rotation }, demand.isSecret),
    ],
    ['Source', sourceWords(variable.source)],
    ['Generate', demand.generate === null ? null : code(demand.generate)],
    ...[...variable.overrides].map(([environment, override]): [string, string | null] => [
      environment === '*' ? 'In other environments' : `In ${environment}`,
      overrideWords(override),
    ]),
  ];
  return [
    `## ${variable.name}`,
    '',
    ...(rules.docs === undefined ? [] : [rules.docs.trim(), '']),
    ...facts
      .filter(([, text]) => text !== null && text !== '')
      .map(([name, text]) => `- ${name}: ${text}`),
  ];
}

function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replace(/\s+/g, ' ')}${fence}`;
}

function typeOf(rules: VariableRules): string {
  return rules.type ?? 'string';
}

function requiredWhere(schema: EnvSchema, variable: Variable): string {
  if (variable.rules.expose === false) return 'no (kept in the manager)';
  const base = demandOn(schema, variable, null).isRequired;
  const others = schema.environments.filter(
    (name) => demandOn(schema, variable, name).isRequired !== base,
  );
  if (others.length === 0) return base ? 'yes' : 'no';
  return base ? `yes, but not in ${others.join(', ')}` : `in ${others.join(', ')}`;
}

/** The rules of a variable in words, in a fixed order. */
function ruleWords(rules: VariableRules): string[] {
  const words: string[] = [];
  const unit = rules.unit ?? 'characters';
  if (rules.minLength !== undefined) words.push(`at least ${rules.minLength} ${unit}`);
  if (rules.maxLength !== undefined) words.push(`at most ${rules.maxLength} ${unit}`);
  if (rules.bytesFor?.algorithm) words.push(`long enough for ${rules.bytesFor.algorithm}`);
  if (rules.uniqueChars !== undefined) words.push(`${rules.uniqueChars} different characters`);
  if (rules.entropyBits !== undefined) words.push(`${rules.entropyBits} bits of entropy`);
  if (rules.min !== undefined) words.push(`at least ${rules.min}`);
  if (rules.max !== undefined) words.push(`at most ${rules.max}`);
  if (rules.values) words.push(`one of ${rules.values.map(code).join(', ')}`);
  if (rules.startsWith) words.push(`starts with ${rules.startsWith.map(code).join(' or ')}`);
  if (rules.endsWith) words.push(`ends with ${rules.endsWith.map(code).join(' or ')}`);
  if (rules.pattern) words.push(`matches ${code(rules.pattern.source)}`);
  if (rules.schemes) words.push(`scheme ${rules.schemes.map(code).join(' or ')}`);
  if (rules.requires) words.push(`with ${rules.requires.join(', ')}`);
  if (rules.hosts) words.push(`host ${rules.hosts.map(code).join(' or ')}`);
  if (rules.notHosts) words.push(`host not ${rules.notHosts.map(code).join(', ')}`);
  for (const [key, values] of rules.query ?? [])
    words.push(`${code(key)} is ${values.join(' or ')}`);
  if (rules.password?.minLength) words.push(`password of at least ${rules.password.minLength}`);
  if (rules.shape) {
    const fields = rules.shape.map(
      (field) => `${field.names.join(' or ')}${field.optional ? ' (optional)' : ''}`,
    );
    words.push(`JSON with ${fields.join(', ')}`);
  }
  if (rules.distinct) words.push('different in every environment');
  if (rules.distinctFrom) words.push(`different from ${rules.distinctFrom.map(code).join(', ')}`);
  return words;
}

function overrideWords(rules: VariableRules): string {
  const words = ruleWords(rules);
  if (rules.required !== undefined) words.unshift(rules.required ? 'required' : 'not required');
  if (rules.default !== undefined) words.push(`default ${code(rules.default)}`);
  return words.join('; ');
}

function rotationWords(rotation: RotationRules, isSecret: boolean): string | null {
  if (!isSecret) return null;
  const words: string[] = [];
  if (rotation.on === undefined && rotation.maxAgeDays !== undefined) {
    words.push(`every ${rotation.maxAgeDays} days`);
  }
  if (rotation.on !== undefined) words.push(`on ${rotation.on}`);
  if (rotation.method !== undefined) words.push(`by ${rotation.method}`);
  if (rotation.previous) words.push(`previous key kept in ${code(rotation.previous.key)}`);
  return words.join(', ') || null;
}

function sourceWords(source: ReadonlyMap<string, SourceRules>): string | null {
  const words = [...source].map(([environment, { provider, id, key }]) => {
    const place = key === undefined ? code(id) : `${code(id)}, key ${code(key)}`;
    return `${environment}: ${provider} ${place}`;
  });
  return words.join('; ') || null;
}

function groupLines(schema: EnvSchema): string[] {
  return schema.groups.map((group) => {
    const names = group.names.map(code).join(', ');
    if (group.kind === 'allOrNone') return `- All or none of ${names}`;
    if (group.kind === 'anyOf') return `- At least one of ${names}`;
    if (group.kind === 'oneOf') return `- Exactly one of ${names}`;
    if (group.kind === 'atMostOne') return `- At most one of ${names}`;
    const when = conditionWords(group.when);
    return `- If ${when}, then ${conditionWords(group.demands)}`;
  });
}

function conditionWords(condition: EnvSchema['groups'][number]['when']): string {
  if (condition === null) return '';
  return [
    ...condition.set.map((name) => `${code(name)} is set`),
    ...condition.unset.map((name) => `${code(name)} is not set`),
    ...[...condition.equals].map(([name, value]) => `${code(name)} is ${code(value)}`),
    ...[...condition.startsWith].map(([name, start]) => `${code(name)} starts with ${code(start)}`),
  ].join(' and ');
}
