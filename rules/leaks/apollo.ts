import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'apollo-graphos-key',
    title: 'Apollo GraphOS API key',
    provider: 'Apollo',
    severity: 'high',
    confidence: 0.9,
    keywords: ['apollo'],
    scope: 'near',
    near: { lines: 2 },
    pattern:
      /(?<![\w.:/-])(?<secret>(?:service|user):[A-Za-z][\w-]{1,63}(?:\.[\w-]{1,20})?:(?=[A-Za-z_-]*[0-9])[A-Za-z0-9_-]{22})(?![\w-])/,
    minEntropy: 3.5,
    why: 'Reads and publishes the schema of the graph; the key of a user does so for every graph they see.',
    fix: 'Delete the key in GraphOS Studio, Settings → API keys, create another and keep it outside the repository.',
    references: ['https://www.apollographql.com/docs/graphos/platform/access-management/api-keys'],
    examples: [
      `APOLLO_KEY=service:acme-graph:${fill(22, 'base64url')}`,
      `# apollo\nkey: "user:gh.${fill(12, 'hex', 2)}:${fill(22, 'base64url', 2)}"`,
    ],
    nonExamples: [
      `KEY=service:acme-graph:${fill(22, 'base64url')}`,
      `APOLLO_KEY=service:acme-graph:${fill(20, 'base64url')}`,
      'APOLLO_KEY=service:acme-graph:your-api-key',
      'import { ApolloServer } from "@apollo/server";',
    ],
  }),
  defineRule({
    id: 'apollo-io-api-key',
    title: 'Apollo.io API key',
    provider: 'Apollo.io',
    severity: 'high',
    confidence: 0.85,
    keywords: ['apollo.io', 'apollo_api', 'apollo_io', 'apolloio', 'apollo-api', 'apolloapi'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['apollo', 'apollo.io', 'apollo io'], ['api key', 'token']),
        'apollo\\.io[ ]api[ _-]?key[ ]{1,4}',
      ],
      urlSafe(22),
    ),
    minEntropy: 3.3,
    why: "Reads contacts and spends the account's credits.",
    fix: 'Delete the key at Settings → Integrations → API keys in Apollo, create another and keep it outside the repository.',
    references: ['https://docs.apollo.io/reference/authentication'],
    examples: [
      `APOLLO_API_KEY=${fill(22, 'base64url', 3)}`,
      `apollo.io api_key ${fill(22, 'base64url', 4)}`,
      `"apollo_io_api_key": "${fill(22, 'base64url', 6)}"`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(22)}`,
      `APOLLO_API_KEY=${fill(21)}`,
      'APOLLO_API_KEY=your_apollo_api_key_12',
    ],
  }),
];
