import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/model/fill.ts';
import { runStep } from '../support/mini-runner.ts';

const schema = `version: 1
environments: { names: [development, production] }
variables:
  SECRET_KEY: { preset: django.secret-key }
`;
const generator =
  'Generate a secure key with: python -c "import secrets; print(secrets.token_urlsafe(50))"';

/** The step as it stands before a deployment: the job's environment against the schema. */
async function gate(env: Readonly<Record<string, string>>) {
  const workspace = mkdtempSync(join(tmpdir(), 'gate-'));
  writeFileSync(join(workspace, 'env.schema.yml'), schema);
  const inputs = { mode: 'env', env: 'production', 'env-from': 'job' };
  const step = await runStep({ workspace, event: 'workflow_dispatch', payload: {}, inputs, env });
  const said = step.annotations.filter(({ name }) => name === 'error').map((each) => each.message);
  return { ...step, said: said.join('\n') };
}

describe('the step before a deployment', () => {
  it('lets a good key pass', async () => {
    const step = await gate({ SECRET_KEY: fill(67, 'base64url', 1) });
    expect(step.outputs).toMatchObject({ verdict: 'clean', 'env-problems': '0' });
    expect(step.exitCode).toBe(0);
  });

  const short = fill(49, 'base62', 2);
  const example = `django-insecure-${fill(50, 'base62', 3)}`;
  it.each([
    [
      'no key',
      {},
      `SECRET_KEY environment variable must be set. ${generator} Then set it in your .env file or environment: SECRET_KEY=<generated_key>`,
    ],
    [
      'a short key',
      { SECRET_KEY: short },
      `SECRET_KEY is too short (49 characters). It should be at least 50 characters for security. ${generator}`,
    ],
    [
      'an example',
      { SECRET_KEY: example },
      `SECRET_KEY appears to be an example value (contains 'django-insecure'). ${generator}`,
    ],
  ])('stops at %s, in the words of the contract', async (_, env, message) => {
    const step = await gate(env);
    expect(step.said).toContain(message);
    expect(step.outputs).toMatchObject({ verdict: 'findings', 'env-problems': '1' });
    expect(step.exitCode).toBe(1);
    for (const value of [short, example.slice(16)]) {
      expect(step.raw + step.summary).not.toContain(value.slice(0, 8));
    }
  });
});
