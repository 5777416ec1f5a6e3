import { describe, expect, it } from 'vitest';
import { checkNaming, followsTemplate } from '../../src/env/naming.ts';
import { parse } from './support.ts';

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
    expect(checkNaming(schema, [name]).map(({ ruleId }) => ruleId)).toEqual(
      expected ? [] : ['env-naming'],
    );
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
