import { digestOf } from '../../src/model/digest.ts';
import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html';
const identifiers =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes';
const temporary = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html';

/** Values that documentation prints for everybody to use. */
const published = [
  ['AKIA', 'IOSFODNN7', 'EXAMPLE'],
  ['AKIA', 'I44QH8DHB', 'EXAMPLE'],
  ['ASIA', 'IOSFODNN7', 'EXAMPLE'],
  ['wJalrXUtnFEMI/', 'K7MDENG/', 'bPxRfiCYEXAMPLEKEY'],
  ['je7MtGbClwBF/', '2Zp9Utk/', 'h3yCo8nvbEXAMPLEKEY'],
  // The playground of MinIO, which speaks S3.
  ['Q3AM3UQ867', 'SPQQA43P2F'],
  ['zuf+tfteSlsw', 'Ru7BJ86weki', 'tnifILbZam1KYY3TG'],
].map((parts) => digestOf(parts.join('')));

/** What stands before the word in the ids among them. */
const printedIds = ['AKIA:IOSFODNN7', 'AKIA:I44QH8DHB', 'ASIA:IOSFODNN7'].map((id) =>
  digestOf(id.replace(':', '')),
);

const secret = fill(40, 'base64');
/** What a secret key looks like beside its id; 40 hex digits are a digest. */
const secretKey =
  /(?<![A-Za-z0-9+/=_-])(?![0-9a-f]{40})(?=[A-Za-z+/]{0,39}[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9+/=_-])/;

export default [
  defineRule({
    id: 'aws-access-key-id',
    title: 'AWS access key id',
    provider: 'AWS',
    severity: 'high',
    keywords: ['AKIA', 'ABIA', 'ACCA'],
    caseSensitive: true,
    pattern: /A(?:KI|BI|CC)A(?![A-Z0-9]{9}EXAMPLE)[A-Z0-9]{16}(?![A-Za-z0-9_])/,
    structure: { test: 'aws-access-key-id', onFail: 'suspect' },
    pair: { other: secretKey, lines: 3, confidence: 0.99 },
    published,
    publicPrefix: 4,
    why: 'Names a long-lived key and its account. Alone it opens nothing, but its secret key is seldom far away.',
    fix: 'Look for the secret key beside it. Deactivate the key in IAM, replace it by a role or a new key, then delete it and read CloudTrail.',
    references: [guide, identifiers],
    examples: [
      `aws_access_key_id = AKIA${fill(16, 'base32')}`,
      `{"AccessKeyId": "AKIA${fill(16, 'base32', 2)}"}`,
      `https://bucket.s3.amazonaws.com/a?AWSAccessKeyId=AKIA${fill(16, 'base32', 3)}&Expires=1`,
    ],
    nonExamples: [
      `aws_access_key_id = AKIA${fill(15, 'base32')}`,
      `aws_access_key_id = AKIA${fill(17, 'base32')}`,
      `X${'AKIA'}${fill(16, 'base32')}`,
      `aws_access_key_id = AKIA${'X'.repeat(16)}`,
      `aws_access_key_id = AKIA${fill(9, 'base32')}EXAMPLE`,
      'aws_access_key_id = AKIA_YOUR_KEY_ID',
    ],
  }),
  defineRule({
    id: 'aws-temporary-access-key-id',
    title: 'AWS access key id of a temporary session',
    provider: 'AWS',
    severity: 'low',
    keywords: ['ASIA'],
    caseSensitive: true,
    pattern: /ASIA(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{16}(?![A-Za-z0-9_])/,
    published,
    publicPrefix: 4,
    why: 'Names a session that ends within 36 hours; it opens nothing without its secret and session token.',
    fix: "Look for the secret and the token beside it. If the session may still run, revoke the role's sessions in IAM.",
    references: [temporary, identifiers],
    examples: [
      `AWS_ACCESS_KEY_ID=ASIA${fill(16, 'base32')}`,
      `"accessKeyId": "ASIA${fill(16, 'base32', 2)}",`,
    ],
    nonExamples: [
      `AWS_ACCESS_KEY_ID=ASIA${fill(15, 'base32')}`,
      `AWS_ACCESS_KEY_ID=ASIA${fill(9, 'base32')}EXAMPLE`,
      'TZ=ASIA/TOKYO',
    ],
  }),
  // Amazon's documentation writes its ids so. A form is no proof: what is none of the printed ones
  // is shown, as a remark.
  defineRule({
    id: 'aws-sample-access-key-id',
    title: 'AWS access key id in the form of a sample',
    provider: 'AWS',
    severity: 'low',
    confidence: 0.5,
    keywords: ['AKIA', 'ABIA', 'ACCA', 'ASIA'],
    caseSensitive: true,
    // The word itself would be taken for a placeholder; the rest is what is somebody's or nobody's.
    pattern: /(?<secret>A(?:KI|BI|CC|SI)A[A-Z0-9]{9})EXAMPLE(?![A-Za-z0-9_])/,
    published: printedIds,
    publicPrefix: 4,
    why: 'Ids that end so are made up for documentation, nearly always. Who hides a real one behind the word still tells half of it.',
    fix: 'Make sure that the id is made up. If so, write one that AWS prints itself, or allow it.',
    references: [guide, identifiers],
    examples: [
      `aws_access_key_id = AKIA${fill(9, 'base32')}EXAMPLE`,
      `"AccessKeyId": "ASIA${fill(9, 'base32', 2)}EXAMPLE"`,
    ],
    nonExamples: [
      `aws_access_key_id = ${['AKIA', 'IOSFODNN7', 'EXAMPLE'].join('')}`,
      `aws_access_key_id = AKIA${fill(8, 'base32')}EXAMPLE`,
      `aws_access_key_id = AKIA${fill(9, 'base32')}EXAMPLES`,
      `aws_access_key_id = AKIA${'X'.repeat(9)}EXAMPLE`,
    ],
  }),
  defineRule({
    id: 'aws-secret-access-key',
    title: 'AWS secret access key',
    provider: 'AWS',
    severity: 'critical',
    keywords: [
      ...['secret_access_key', 'SECRET_ACCESS_KEY', 'SecretAccessKey', 'secretAccessKey'],
      ...[
        'aws_secret',
        'AWS_SECRET',
        'awsSecret',
        'AwsSecret',
        'AWSSecret',
        'aws-secret',
        'aws.secret',
      ],
      ...['secret-access-key', 'Secret access key', 'Secret Access Key', 'AKIA', 'ASIA'],
    ],
    caseSensitive: true,
    scope: 'near',
    near: { lines: 3 },
    pattern:
      /(?:(?:secret|key|pass|pwd|token|cred|(?<![a-z])sk)[\w.-]{0,24}[\\"'\]) \t]{0,4}(?:>\s{0,12}|(?:=>|[:?]?=|[:,(])[ \t]{0,8})[\\"'`]{0,2}|A[KS]IA[A-Z2-7]{16}["']?[ \t]{0,2}[,:;|\t ][ \t]{0,2}["']?)(?![0-9a-f]{40}|[A-Za-z0-9/+]{30}EXAMPLEKEY)(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])(?<!(?:googleapis|gcs|yandex|minio|wasabi)[\s\S]{0,100})/i,
    minEntropy: 4,
    pair: { other: /A(?:KI|BI|CC)A[A-Z0-9]{16}(?![A-Za-z0-9])/, lines: 3, confidence: 0.99 },
    published,
    why: 'With its key id it acts as the IAM user: data, machines and cost of the whole account.',
    fix: 'Deactivate the key in IAM, replace it by a role or a new key, then delete it and read CloudTrail since the commit.',
    references: [guide],
    examples: [
      `aws_secret_access_key = ${secret}`,
      `AWS_SECRET_ACCESS_KEY="${fill(40, 'base64', 2)}"`,
      `{"SecretAccessKey": "${fill(40, 'base64', 3)}"}`,
      `access_key: AKIA${fill(16, 'base32', 4)}\n# staging\nsecret: ${fill(40, 'base64', 4)}`,
      `Access key ID,Secret access key\nAKIA${fill(16, 'base32', 5)},${fill(40, 'base64', 5)}`,
      `new Credentials("AKIA${fill(16, 'base32', 6)}", "${fill(40, 'base64', 6)}")`,
    ],
    nonExamples: [
      `aws_secret_access_key = ${fill(39, 'base64')}`,
      `aws_secret_access_key = ${fill(41, 'base64')}`,
      `aws_secret_access_key = ${fill(40, 'hex')}`,
      `aws_secret_access_key = ${'x'.repeat(40)}`,
      `aws_secret_access_key = ${fill(30, 'base64')}EXAMPLEKEY`,
      `checksum = ${fill(40, 'base64')}`,
      'AWS_SECRET_ACCESS_KEY=$' + '{{ secrets.AWS_SECRET_ACCESS_KEY }}',
    ],
    knownMisses: [
      'A secret whose name and key id stand in another file.',
      'Keys of other services that speak S3, when their name stands before the key.',
    ],
  }),
  defineRule({
    id: 'aws-session-token',
    title: 'AWS session token',
    provider: 'AWS',
    severity: 'medium',
    keywords: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'],
    caseSensitive: true,
    pattern: /(?:IQoJb3JpZ2lu|F[Qw]oGZXIvYXdz)[A-Za-z0-9/+=]{100,}(?![A-Za-z0-9/+=])/,
    publicPrefix: 12,
    why: 'With the key id and secret beside it, it acts as the role until the session ends.',
    fix: "It ends by itself within 36 hours; until then revoke the role's active sessions in IAM and read CloudTrail.",
    references: [
      temporary,
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_revoke-sessions.html',
    ],
    examples: [
      `AWS_SESSION_TOKEN=IQoJb3JpZ2lu${fill(300, 'base64')}==`,
      `"SessionToken": "FwoGZXIvYXdz${fill(200, 'base64', 2)}="`,
    ],
    nonExamples: [
      `AWS_SESSION_TOKEN=IQoJb3JpZ2lu${fill(80, 'base64')}`,
      `AWS_SESSION_TOKEN=IQoJb3JpZ2lu${'.'.repeat(3)}`,
    ],
  }),
];
