import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'kubernetes-secret-data',
    title: 'value in a Kubernetes Secret manifest',
    provider: 'Kubernetes',
    severity: 'high',
    confidence: 0.85,
    keywords: ['kind: Secret', 'kind: "Secret"', 'kind: secret', "kind: 'Secret'"],
    caseSensitive: true,
    scope: 'near',
    near: { lines: 14 },
    pattern:
      /(?:^|\n)data:[ \t]{0,4}(?:#[^\n]{0,200})?\r?\n(?:[ \t]{1,8}#[^\n]{0,200}\r?\n|[ \t]{1,8}[\w.-]{1,80}:[^\n]{0,300}\r?\n){0,6}?[ \t]{1,8}["']?[\w.-]{0,40}(?:pass|pwd|secret|token|key|cred|auth|cert|url|dsn)[\w.-]{0,40}["']?:[ \t]{1,4}["']?(?<secret>(?:[A-Za-z0-9+/]{4}){2,999}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)(?=["'\s]|$)/,
    minEntropy: 2.3,
    why: 'Base64 hides nothing: whoever reads the manifest has the value.',
    fix: 'Replace the value, and keep the manifest out of the repository or encrypt it with SOPS, Sealed Secrets or an external secret store.',
    references: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
    knownMisses: [
      'Further values of the same manifest after the first one; the finding stands for the whole manifest.',
    ],
    examples: [
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  username: YWRtaW4=\n  password: ${btoa(fill(16))}\n`,
      `data:\n  # base64\n  api-token: "${btoa(fill(21, 'base62', 2))}"\nkind: Secret\n`,
    ],
    nonExamples: [
      'kind: Secret\ndata:\n  password: {{ .Values.password | b64enc }}\n',
      `kind: SealedSecret\ndata:\n  password: ${btoa(fill(16))}\n`,
      'kind: Secret\nmetadata:\n  name: my-secret-key\n',
    ],
  }),
];
