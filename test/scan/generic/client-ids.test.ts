import { describe, expect, it } from 'vitest';
import { fill, fillUuid } from '../../../src/model/fill.ts';
import { findGeneric } from '../../../src/scan/generic/index.ts';

const hex = fill(32, 'hex', 3);

function found(text: string, path = '.env') {
  return findGeneric({ text, before: '', after: '', path, lineBytes: text.length }).map(
    ({ ruleId, severity, confidence }) => ({ ruleId, severity, confidence }),
  );
}

describe('ids of clients and accounts', () => {
  it.each([
    ['of OAuth, whoever gave it', `FALCON_CLIENT_ID=${hex}`],
    ['in small letters', `  clientId: "${fill(20, 'base62', 4)}",`],
    ['short, of three classes', `reddit_client_id = "${fill(14, 'base62', 5)}"`],
    ['of an account of a service', `AGORA_APP_ID=${hex}`],
    ['written as one word', `ZSCALERID=${fill(24, 'base62', 6)}`],
    ['a UUID of a service', `AZURE_CLIENT_ID=${fillUuid(7)}`],
    ['in a comment', `# gusto client_id: ${fill(40, 'hex', 8)}`],
  ])('are shown, but fail no check: %s', (_, line) => {
    expect(found(line)).toEqual([{ ruleId: 'client-id', severity: 'low', confidence: 0.5 }]);
  });

  it.each([
    ['a word', 'CLIENT_ID=my-web-application'],
    ['a number', 'CLIENT_ID=481516234200'],
    ['typed', 'CLIENT_ID=abcdef1234567890abcdef1234567890'],
    ['an account of nobody in particular', `ACCOUNT_ID=${hex}`],
    ['a UUID of nobody in particular', `CLIENT_ID=${fillUuid(9)}`],
    ['a tenant, which is in every URL', `AZURE_TENANT_ID=${fillUuid(10)}`],
    ['code', 'clientId = config.clientIdentifier2Value()'],
  ])('are left alone: %s', (_, line) => {
    expect(found(line)).toEqual([]);
  });

  it('are below the threshold in a list of sample answers', () => {
    const [id] = found(`"ClientId": "${fill(26, 'base36', 11)}"`, 'apis/idp.examples.json');
    expect(id?.confidence).toBe(0.4);
  });

  it('do not hide the secret of a client', () => {
    expect(found(`FALCON_CLIENT_SECRET=${fill(40, 'base62', 12)}`)).toMatchObject([
      { ruleId: 'generic-secret', severity: 'high' },
    ]);
  });
});
