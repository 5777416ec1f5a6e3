import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { envPresets } from '../../rules/env/index.ts';
import { brief, check } from './support.ts';

describe('presets', () => {
  it('are the files of their folder', () => {
    const files = readdirSync(new URL('../../rules/env', import.meta.url))
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => name.slice(0, -3));
    expect(envPresets.map((preset) => preset.id).sort()).toEqual(files.sort());
  });

  const variables = envPresets.flatMap((preset) =>
    Object.entries(preset.variables).map(([key, variable]) => ({
      id: `${preset.id}.${key}`,
      variable,
    })),
  );

  it.each(variables)('$id accepts its examples', async ({ id, variable }) => {
    const [name = ''] = variable.names;
    for (const example of variable.examples) {
      const schema = `version: 1\nvariables:\n  ${name}: { preset: ${id} }\n`;
      const { findings } = await check({ '.env': `${name}='${example}'\n` }, { schema });
      expect(brief(findings)).toEqual([]);
    }
    expect(variable.examples.length).toBeGreaterThan(0);
  });

  it.each(variables)('$id refuses its near misses', async ({ id, variable }) => {
    const [name = ''] = variable.names;
    for (const [value, ruleId] of variable.nonExamples) {
      const schema = `version: 1\nvariables:\n  ${name}: { preset: ${id} }\n`;
      const { findings } = await check({ '.env': `${name}='${value}'\n` }, { schema });
      expect(brief(findings)).toContain(`${ruleId} ${name}`);
    }
    expect(variable.nonExamples.length).toBeGreaterThan(0);
  });

  it('say where their facts come from, and how a secret is made or issued', () => {
    for (const preset of envPresets) {
      expect(preset.references.length).toBeGreaterThan(0);
      for (const { rules } of Object.values(preset.variables)) {
        if (rules.pattern) expect(rules.pattern.flags).not.toMatch(/[gy]/);
      }
    }
  });
});
