import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'customer-io-api-key',
    title: 'Customer.io API key',
    provider: 'Customer.io',
    severity: 'high',
    confidence: 0.85,
    keywords: ['customerio', 'customer_io', 'customer.io', 'customer-io', 'cio_api', 'cio_app'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['customerio', 'customer io', 'cio_'], ['api key', 'app key', 'key', 'token'])],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Sends messages to and reads the people of the workspace.',
    fix: 'Delete the key at fly.customer.io/settings/api_credentials, create another and keep it outside the repository.',
    references: ['https://docs.customer.io/accounts-and-workspaces/managing-credentials/'],
    examples: [
      `CUSTOMERIO_API_KEY=${fill(32, 'hex')}`,
      `"customerio_api_key": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `CUSTOMERIO_API_KEY=${fill(31, 'hex')}`,
      `customerio/agent@sha256:${fill(32, 'hex', 3)}`,
      'CUSTOMERIO_API_KEY=your_customerio_api_key_here',
    ],
  }),
];
