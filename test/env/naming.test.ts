import { describe, expect, it } from 'vitest';
import { checkNaming, followsTemplate } from '../../src/env/naming.ts';
import { check, parse, summary } from './support.ts';

describe('followsTemplate', () => {
  it.each([
    ['erp/production/postgresql/database_url', true],
    ['erp/staging/jwt/secret_key', true],
    ['erp/production/redis/password', true],
    ['erp/production/aws/s3_app_user_credentials', true],
    ['erp/production/external_services/payment_gateway_api_key', true],
    ['erp/prod/redis/password', false],
    ['crm/production/redis/password', false],
    ['erp/production/password', false],
    ['erp/production/redis/Password!', false],
  ])('%s: %s', async (name, expected) => {
    const schema = await parse(
      'app: erp\nnaming:\n  template: "{app}/{environment}/{service}/{secret}"\n  segments: { environment: [production, staging], secret: "[a-z0-9_-]+" }\n',
    );
    expect(followsTemplate(schema, name)).toBe(expected);
    expect(
      checkNaming(schema, [{ name, location: { path: '' } }]).map(({ ruleId }) => ruleId),
    ).toEqual(expected ? [] : ['env-naming']);
  });

  it.each([
    'production/database/primary',
    'production/api-keys/resend',
    'development/api-keys/clerk',
  ])('%s by another template', async (name) => {
    const schema = await parse(
      'naming: { template: "{environment}/{secret-type}/{secret}" }\n'.replace(
        'secret-type',
        'type',
      ),
    );
    expect(followsTemplate(schema, name)).toBe(true);
    expect(followsTemplate(await parse(''), name)).toBe(true);
  });
});

describe('an audit', () => {
  const schema = `naming: { template: "{environment}/{type}/{name}", segments: { environment: [production] } }
variables:
  A_KEY:
    source: { production: { aws-sm: production/api/a, key: k }, staging: { aws-sm: prod/api/a } }
  B_KEY: { source: { production: { gcp: b-key } } }
  C_KEY: { source: { production: { vault: team/c } } }
`;

  it('holds the sources of a schema to the template where they stand', async () => {
    const { findings } = await check({}, { schema, withNaming: true, withCode: false });
    expect(summary(findings)).toEqual([
      'env-naming prod/api/a env.schema.yml:4:65',
      'env-naming team/c env.schema.yml:6:22',
    ]);
  });

  it('is the only command that does', async () => {
    expect((await check({}, { schema })).findings).toEqual([]);
  });
});
