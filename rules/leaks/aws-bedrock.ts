import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'aws-bedrock-api-key',
    title: 'AWS Bedrock API key, long-term',
    provider: 'AWS',
    severity: 'critical',
    keywords: ['ABSK'],
    caseSensitive: true,
    pattern: /(?<![A-Za-z0-9+/])ABSK[A-Za-z0-9+/]{108,278}={0,2}(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    structure: { test: 'aws-bedrock-key', onFail: 'suspect' },
    publicPrefix: 4,
    why: "Calls every model that its IAM user may use, at the account's cost.",
    fix: 'Reset or delete the service-specific credential of the IAM user, and look at CloudTrail for InvokeModel since the leak.',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
    examples: [
      `AWS_BEDROCK_API_KEY=ABSKQmVkcm9ja0FQSUtleS${fill(175, 'base64')}`,
      `const token = 'ABSKQmVkcm9ja0FQSUtleS${fill(260, 'base64', 4)}';`,
    ],
    nonExamples: [
      `AWS_BEDROCK_API_KEY=ABSKQmVkcm9ja0FQSUtleS${fill(89, 'base64')}`,
      `AWS_BEDROCK_API_KEY=ABSKQmVkcm9ja0FQSUtleS${fill(267, 'base64', 2)}`,
      `AWS_BEDROCK_API_KEY=ABSKQmVkcm9ja0FQSUtleS${'x'.repeat(90)}`,
      'AWS_BEDROCK_API_KEY=ABSKQmVkcm9ja0FQSUtleSyour_key',
    ],
  }),
  defineRule({
    id: 'aws-bedrock-api-key-short-term',
    title: 'AWS Bedrock API key, short-term',
    provider: 'AWS',
    severity: 'high',
    keywords: ['bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'],
    caseSensitive: true,
    pattern:
      /bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9+/]{100,2000}={0,2}(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    publicPrefix: 16,
    why: 'Calls models with the rights of the role that made it, for up to twelve hours.',
    fix: 'Revoke the sessions of the role that made it; the key itself ends within twelve hours.',
    references: ['https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html'],
    examples: [
      `AWS_BEDROCK_API_KEY_SHORT_TERM=bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${fill(1050, 'base64')}`,
      `  api_key: "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${fill(2000, 'base64', 4)}"`,
    ],
    nonExamples: [
      `AWS_BEDROCK_API_KEY_SHORT_TERM=bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${fill(99, 'base64')}`,
      `AWS_BEDROCK_API_KEY_SHORT_TERM=bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${fill(2007, 'base64', 2)}`,
      `AWS_BEDROCK_API_KEY_SHORT_TERM=bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t${'x'.repeat(100)}`,
      'AWS_BEDROCK_API_KEY_SHORT_TERM=bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29tyour_key',
    ],
  }),
];
