import { demandOn } from '../check/effective.ts';
import type { EnvSchema, Variable } from './schema.ts';

/**
 * A `.env.example` for a schema: every variable with its description and a placeholder, optional
 * ones commented out. Secrets never get anything but a placeholder.
 */
export function toEnvExample(schema: EnvSchema): string {
  const blocks = [...schema.variables.values()]
    .filter((variable) => variable.rules.expose !== false)
    .map((variable) => block(schema, variable));
  const head = `# Copy to .env and fill in. Written from ${schema.path} by \`watertight env docs example\`.`;
  return `${[head, ...blocks].join('\n\n')}\n`;
}

function block(schema: EnvSchema, variable: Variable): string {
  const demand = demandOn(schema, variable, null);
  const { rules } = demand;
  const lines = (rules.docs ?? '').split('\n').filter((line) => line.trim() !== '');
  const comments = lines.map((line) => `# ${line.trim()}`);
  if (demand.generate !== null) comments.push(`# Generate: ${demand.generate}`);
  if (rules.values) comments.push(`# One of: ${rules.values.join(', ')}`);
  const assignment = `${variable.name}=${placeholder(demand.isSecret, variable)}`;
  return [...comments, demand.isRequired ? assignment : `# ${assignment}`].join('\n');
}

function placeholder(isSecret: boolean, { rules, name }: Variable): string {
  if (isSecret) return `<your-${name.toLowerCase().replaceAll('_', '-')}>`;
  const sample = rules.example ?? rules.default ?? rules.values?.[0];
  if (sample !== undefined) return quoted(sample);
  switch (rules.type) {
    case 'integer':
    case 'number':
      return String(rules.min ?? 0);
    case 'boolean':
      return 'false';
    case 'port':
      return '8080';
    case 'url':
      return `${rules.schemes?.[0] ?? 'https'}://<host>`;
    default:
      return `<your-${name.toLowerCase().replaceAll('_', '-')}>`;
  }
}

/** Quoted where an unquoted value would be read differently somewhere. */
function quoted(value: string): string {
  if (/^[A-Za-z0-9_./:@+,-]*$/.test(value)) return value;
  return value.includes("'") ? `"${value}"` : `'${value}'`;
}
