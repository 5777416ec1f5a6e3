import { describe, expect, it } from 'vitest';
import { fill } from '../../../src/model/fill.ts';
import { brief, check, summary } from '../support.ts';

const strong = fill(40, 'base62', 1);
const schema = `version: 1
variables:
  JWT_SECRET_KEY: { type: secret, minLength: 32 }
  DATABASE_URL: { type: url }
manifests: { kubernetes: ["k8s/*.yaml"] }
`;

const deployment = (container: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: backend
spec:
  template:
    spec:
      containers:
      - name: backend
${container}`;

const secret = (data: string) => `apiVersion: v1
kind: Secret
metadata:
  name: app-secrets
type: Opaque
${data}---
`;

async function k8s(text: string) {
  return (await check({ 'k8s/app.yaml': text }, { schema })).findings;
}

const envFrom = '        envFrom:\n        - secretRef:\n            name: app-secrets\n';

describe('Kubernetes manifests', () => {
  it('take references of a template for what they are', async () => {
    const text = secret(
      'stringData:\n  JWT_SECRET_KEY: "${JWT_SECRET_KEY}"\n  DATABASE_URL: "${DATABASE_URL}"\n',
    );
    expect(await k8s(text + deployment(envFrom))).toEqual([]);
  });

  it('judge literal and base64 values at their place', async () => {
    const encoded = btoa('changeme');
    const text = secret(
      `data:\n  JWT_SECRET_KEY: ${encoded}\nstringData:\n  DATABASE_URL: postgres://app:postgres@db/app\n`,
    );
    expect(summary(await k8s(text + deployment(envFrom)))).toEqual([
      'env-too-short JWT_SECRET_KEY k8s/app.yaml:7:19',
      'env-insecure-value JWT_SECRET_KEY k8s/app.yaml:7:19',
      'env-insecure-value DATABASE_URL k8s/app.yaml:9:17',
    ]);
  });

  it('report a key that the Secret lacks at the line of the reference', async () => {
    const container = `        env:
        - name: JWT_SECRET_KEY
          value: "${strong}"
        - name: DATABASE_URL
          valueFrom:
            secretKeyRef:
              name: app-secrets
              key: database_url
`;
    const text = secret('stringData:\n  other: "1"\n') + deployment(container);
    const findings = await k8s(text);
    expect(brief(findings)).toEqual(['env-source-key-missing DATABASE_URL']);
    expect(findings[0]).toMatchObject({
      location: { line: 25 },
      args: { source: 'Secret app-secrets', key: 'database_url' },
    });
    expect(
      await k8s(
        text.replace('name: app-secrets\n              key', 'name: elsewhere\n              key'),
      ),
    ).toEqual([]);
  });

  it('know the keys of ExternalSecret and SealedSecret', async () => {
    const external = (data: string) => `kind: ExternalSecret
metadata: { name: x }
spec:
  target: { name: app-secrets }
${data}---
`;
    const known = external('  data:\n  - secretKey: JWT_SECRET_KEY\n');
    expect(summary(await k8s(known + deployment(envFrom)))).toEqual([
      'env-missing DATABASE_URL k8s/app.yaml:16:9',
    ]);
    const open = external('  dataFrom: [{ extract: { key: app } }]\n');
    expect(await k8s(open + deployment(envFrom))).toEqual([]);
    const sealed =
      'kind: SealedSecret\nmetadata: { name: app-secrets }\nspec:\n  encryptedData: { JWT_SECRET_KEY: AgB, DATABASE_URL: AgC }\n---\n';
    expect(await k8s(sealed + deployment(envFrom))).toEqual([]);
  });

  it('refuse what is not base64 and survive what is not YAML', async () => {
    const bad = secret('data:\n  JWT_SECRET_KEY: "not base64!"\n');
    expect(brief(await k8s(bad))).toEqual(['env-bad-format JWT_SECRET_KEY']);
    expect(brief(await k8s('a: [\n'))).toEqual(['env-syntax k8s/app.yaml']);
  });
});
