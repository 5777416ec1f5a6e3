import type { EnvFinding } from './finding.ts';
import type { EnvSchema } from './schema/schema.ts';

/**
 * True when a manager's name follows the schema's naming template: as many parts between slashes
 * as the template has, each fitting its segment. A segment without a rule takes any part.
 *
 * `{app}` stands for the schema's own `app` where no segment rule says otherwise.
 */
export function followsTemplate(schema: EnvSchema, name: string): boolean {
  const { naming, app } = schema;
  if (naming === null) return true;
  const wanted = naming.template.split('/');
  const parts = name.split('/');
  if (wanted.length !== parts.length) return false;
  return wanted.every((segment, at) => {
    const part = parts[at] ?? '';
    const id = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (id === undefined) return part === segment;
    const rule = naming.segments.get(id);
    if (rule === undefined) return part !== '' && (id !== 'app' || app === null || part === app);
    return 'test' in rule ? rule.test(part) : rule.includes(part);
  });
}

/** `env-naming` for names of a manager, in the order given. */
export function checkNaming(schema: EnvSchema, names: readonly string[]): readonly EnvFinding[] {
  const { naming } = schema;
  if (naming === null) return [];
  return names
    .filter((name) => !followsTemplate(schema, name))
    .map((name) => ({
      ruleId: 'env-naming',
      confidence: 0.95,
      location: naming.location,
      related: [],
      args: { name, template: naming.template },
      subject: name,
    }));
}
