import { marvin32, toDigits } from '../../src/model/checksum.ts';
import { digestOf } from '../../src/model/digest.ts';
import { alphabets, fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

const storage =
  'https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage';
const entra = 'https://learn.microsoft.com/en-us/entra/identity-platform/how-to-add-credentials';

/** A storage key with its mark at character 76 and its checksum in the last four bytes. */
function storageKey(seed: number): string {
  const bytes = Uint8Array.from(atob(`${fill(76, 'base64', seed)}+AStAAAA`), (letter) =>
    letter.charCodeAt(0),
  ).subarray(0, 60);
  const sum = marvin32(bytes, 'Default0');
  const end = [sum, sum >>> 8, sum >>> 16, sum >>> 24].map((byte) => byte & 0xff);
  return btoa(String.fromCharCode(...bytes, ...end));
}

/** A client secret with the checksum that its last three characters are. */
function entraSecret(seed: number): string {
  const text = `${fill(3, 'letters', seed)}8Q~${fill(31, 'base64url', seed)}`;
  const digits = `${alphabets.lower}${alphabets.upper}1234567890.-_~`;
  const sum = marvin32(new TextEncoder().encode(text), 'AadPwd00');
  return `${text}${toDigits(sum, digits, 6).slice(0, 3)}`;
}

const annotated = (seed: number): string =>
  `${fill(52, 'base62', seed)}JQQJ99BC${fill(16, 'BASE36', seed)}ACOG${fill(4, 'base62', seed)}`;

const entraVersions = Array.from({ length: 10 }, (_, digit) => `${digit}Q~`);
const entraSecretForm =
  /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/;
const clientId = nearValue([named(['client', 'application', 'app'], ['id'])], uuid);

export default [
  defineRule({
    id: 'azure-storage-account-key',
    title: 'Azure storage account key',
    provider: 'Azure',
    severity: 'critical',
    confidence: 0.97,
    keywords: [
      '+ASt',
      'AccountKey',
      'account_key',
      'account-key',
      'storage_key',
      'storageKey',
      'STORAGE_KEY',
      'ACCOUNT_KEY',
      'StorageKey',
    ],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?:(?<![A-Za-z0-9+/])(?=[A-Za-z0-9+/]{76}\+ASt)|(?:account|storage|access)[_-]?key["'\]) \t]{0,4}[:=,][ \t]{0,4}["'`]{0,2}(?![A-Za-z0-9+/]{76}ACDb))(?<secret>[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/i,
    minEntropy: 4,
    structure: { test: 'azure-identifiable-key', onFail: 'doubt' },
    published: [
      [
        'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6',
        'IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
      ],
      [
        'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2n',
        'Q9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==',
      ],
    ].map((parts) => digestOf(parts.join(''))),
    why: 'Opens everything in the storage account: blobs, files, queues and tables.',
    fix: 'Move callers to the other key, regenerate this one under Access keys, and prefer Entra ID to account keys.',
    references: [storage],
    examples: [
      `AccountName=a;AccountKey=${storageKey(1)};EndpointSuffix=core.windows.net`,
      `AZURE_STORAGE_KEY="${storageKey(2)}"`,
      `blob = '${storageKey(3)}'`,
      `AccountKey=${fill(86, 'base64', 4)}==`,
    ],
    nonExamples: [
      `AccountKey=${fill(85, 'base64')}==`,
      `blob = '${fill(86, 'base64')}=='`,
      `AccountKey=${fill(76, 'base64')}ACDb${fill(6, 'base64')}==`,
      `AccountKey=${fill(76, 'base64')}+ASt${fill(6, 'base64')}==`,
      'AccountKey=<your-account-key>;EndpointSuffix=core.windows.net',
    ],
  }),
  defineRule({
    id: 'azure-client-id',
    title: 'Microsoft Entra client id beside its secret',
    provider: 'Azure',
    severity: 'low',
    confidence: 0.9,
    keywords: entraVersions,
    caseSensitive: true,
    scope: 'near',
    near: { lines: 3 },
    pattern: clientId,
    minEntropy: 3,
    pair: { other: entraSecretForm, lines: 3, confidence: 0.9, isNeeded: true },
    why: 'Names the application that the secret beside it signs in as.',
    fix: 'Nothing can be revoked here: delete the secret of the application, and make another if it is still needed.',
    references: [entra],
    examples: [
      `AZURE_CLIENT_ID=${fillUuid(1)}\nAZURE_TENANT_ID=${fillUuid(2)}\nAZURE_CLIENT_SECRET=${entraSecret(3)}`,
      `clientSecret: '${entraSecret(4)}'\nclientId: '${fillUuid(3)}'`,
    ],
    nonExamples: [
      `AZURE_CLIENT_ID=${fillUuid(1)}`,
      `AZURE_CLIENT_ID=${fillUuid(1)}\nAZURE_CLIENT_SECRET=abc8Q~`,
      `AZURE_TENANT_ID=${fillUuid(2)}\nAZURE_CLIENT_SECRET=${entraSecret(3)}`,
    ],
  }),
  defineRule({
    id: 'azure-entra-client-secret',
    title: 'Microsoft Entra client secret',
    provider: 'Azure',
    severity: 'critical',
    confidence: 0.97,
    keywords: entraVersions,
    caseSensitive: true,
    scope: 'line',
    pattern: entraSecretForm,
    minEntropy: 3.5,
    structure: { test: 'azure-entra-secret', onFail: 'suspect' },
    pair: { other: clientId, lines: 3, confidence: 0.99 },
    why: 'Signs in as the application, with every permission that was granted to it.',
    fix: 'Delete the secret under App registrations, Certificates & secrets; prefer a federated credential; read the sign-in log.',
    references: [entra],
    examples: [
      `AZURE_CLIENT_SECRET=${entraSecret(1)}`,
      `client_secret = "${entraSecret(2)}"`,
      `clientSecret: abc7Q~${fill(31, 'base64url')}`,
    ],
    nonExamples: [
      `AZURE_CLIENT_SECRET=abc8Q~${fill(30, 'base64url')}`,
      `AZURE_CLIENT_SECRET=abc7Q~${fill(40, 'base64url')}`,
      `AZURE_CLIENT_SECRET=abc8Q~${'x'.repeat(34)}`,
    ],
  }),
  defineRule({
    id: 'azure-annotated-key',
    title: 'Azure service key (common annotated form)',
    provider: 'Azure',
    severity: 'high',
    confidence: 0.98,
    keywords: ['JQQJ9'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?<![A-Za-z0-9+/])(?![A-Za-z0-9]{76}AZDO)[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9][A-L][A-Za-z0-9]{16}[A-Za-z][A-Za-z0-9]{7}(?:[A-Za-z0-9]{2}==)?(?![A-Za-z0-9+/=])/,
    why: 'Opens one Azure resource (AI services, Event Grid, Maps, Communication, …) at the cost of its subscription.',
    fix: 'Move callers to the other key of the resource, regenerate this one under Keys in the portal, and read its metrics.',
    references: [
      'https://learn.microsoft.com/en-us/azure/ai-services/rotate-keys',
      'https://github.com/microsoft/security-utilities',
    ],
    examples: [`AZURE_OPENAI_API_KEY=${annotated(1)}`, `"key": "${annotated(2)}"`],
    nonExamples: [
      `AZURE_OPENAI_API_KEY=${annotated(1).slice(1)}`,
      `AZURE_OPENAI_API_KEY=${annotated(1)}A`,
      `AZURE_DEVOPS_PAT=${annotated(1).replace('ACOG', 'AZDO')}`,
    ],
  }),
];
