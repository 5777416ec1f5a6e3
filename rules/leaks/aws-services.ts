import { fill, fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'aws-appsync-api-key',
    title: 'AWS AppSync API key',
    provider: 'AWS',
    severity: 'medium',
    keywords: ['da2-'],
    caseSensitive: true,
    pattern: /(?<![\w.-])da2-[0-9a-z]{26}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 4,
    why: 'Calls the GraphQL API with the rights that its schema gives to key holders.',
    fix: 'Delete the key in the AppSync console, Settings of the API, create another and keep it outside the repository.',
    references: ['https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html'],
    examples: [
      `AWS_APPSYNC_API_KEY=da2-${fill(26, 'base36')}`,
      `Authorization: Bearer da2-${fill(26, 'base36', 4)}`,
    ],
    nonExamples: [
      `AWS_APPSYNC_API_KEY=da2-${fill(25, 'base36')}`,
      `AWS_APPSYNC_API_KEY=da2-${fill(33, 'base36', 2)}`,
      `AWS_APPSYNC_API_KEY=da2-${'x'.repeat(26)}`,
      'AWS_APPSYNC_API_KEY=da2-your_key',
    ],
  }),
  defineRule({
    id: 'aws-mws-auth-token',
    title: 'Amazon Marketplace Web Service token',
    provider: 'Amazon',
    severity: 'high',
    keywords: ['amzn.mws.'],
    caseSensitive: true,
    pattern:
      /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    publicPrefix: 9,
    why: 'Reads orders and changes listings of the seller account.',
    fix: 'Delete the token in Seller Central, Apps and Services, create another and keep it outside the repository.',
    references: [
      'https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications',
    ],
    examples: [`AWS_MWS_AUTH_TOKEN=amzn.mws.${fillUuid()}`, `{ "key": "amzn.mws.${fillUuid(4)}" }`],
    nonExamples: [
      `AWS_MWS_AUTH_TOKEN=amzn.mws.${fillUuid().slice(0, 35)}`,
      `AWS_MWS_AUTH_TOKEN=amzn.mws.${fillUuid(2)}0a1`,
      'AWS_MWS_AUTH_TOKEN=amzn.mws.00000000-0000-0000-0000-000000000000',
      'AWS_MWS_AUTH_TOKEN=amzn.mws.your_key',
    ],
  }),
  defineRule({
    id: 'amazon-login-client-secret',
    title: 'Login with Amazon client secret',
    provider: 'Amazon',
    severity: 'high',
    keywords: ['amzn1.oa2-cs.v1.'],
    caseSensitive: true,
    pattern: /amzn1\.oa2-cs\.v1\.[0-9a-f]{64}(?![0-9A-Za-z])/,
    minEntropy: 3,
    publicPrefix: 16,
    why: 'Lets a stranger pass for the application and redeem its refresh tokens.',
    fix: 'Delete the secret in the Amazon developer console, Login with Amazon, create another and keep it outside the repository.',
    references: ['https://developer.amazon.com/docs/login-with-amazon/documentation-overview.html'],
    examples: [
      `AMAZON_LOGIN_CLIENT_SECRET=amzn1.oa2-cs.v1.${fill(64, 'hex')}`,
      `export AMAZON_LOGIN_CLIENT_SECRET="amzn1.oa2-cs.v1.${fill(64, 'hex', 4)}"`,
    ],
    nonExamples: [
      `AMAZON_LOGIN_CLIENT_SECRET=amzn1.oa2-cs.v1.${fill(63, 'hex')}`,
      `AMAZON_LOGIN_CLIENT_SECRET=amzn1.oa2-cs.v1.${fill(71, 'hex', 2)}`,
      `AMAZON_LOGIN_CLIENT_SECRET=amzn1.oa2-cs.v1.${'0'.repeat(64)}`,
      'AMAZON_LOGIN_CLIENT_SECRET=amzn1.oa2-cs.v1.your_key',
    ],
  }),
];
