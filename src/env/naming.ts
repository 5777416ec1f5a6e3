import type { Location } from '../model/location.ts';
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

/** A name of a manager, and where it stands. */
export interface ManagerName {
  readonly name: string;
  readonly location: Location;
}

/** `env-naming` for names of a manager, in the order given. */
export function checkNaming(
  schema: EnvSchema,
  names: readonly ManagerName[],
): readonly EnvFinding[] {
  const { naming } = schema;
  if (naming === null) return [];
  return names
    .filter(({ name }) => !followsTemplate(schema, name))
    .map(({ name, location }) => ({
      ruleId: 'env-naming',
      confidence: 0.95,
      location,
      related: [{ ...naming.location, message: 'the template stands here' }],
      args: { name, template: naming.template },
      subject: name,
    }));
}

/**
 * Names that the sources of a schema give. Some managers know no `/` in a name, so that no
 * template can be followed there: their names count only when they hold one.
 */
export function sourceNames(schema: EnvSchema): readonly ManagerName[] {
  return [...schema.variables.values()].flatMap(({ source }) =>
    [...source.values()]
      .filter(({ provider, id }) => provider.startsWith('aws') || id.includes('/'))
      .map(({ id, location }) => ({ name: id, location })),
  );
}
