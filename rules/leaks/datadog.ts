import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'datadog-api-key',
    title: 'Datadog API key',
    provider: 'Datadog',
    severity: 'high',
    confidence: 0.88,
    keywords: ['datadog', 'dd_api', 'dd-api', 'dd_client'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [named(['datadog', 'dd_', 'dd-'], ['api key', 'client token', 'key']), bare(['api key'])],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Sends metrics, logs and events into the organisation.',
    fix: 'Delete the key at app.datadoghq.com/organization-settings, create another and keep it outside the repository.',
    references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
    examples: [
      `DD_API_KEY=${fill(32, 'hex')}`,
      `"dd_api_key": "${fill(32, 'hex', 2)}",`,
      `datadog:\n  api_key: ${fill(32, 'hex', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(32, 'hex')}`,
      `DD_API_KEY=${fill(31, 'hex')}`,
      `datadog/agent@sha256:${fill(32, 'hex', 3)}`,
      'DD_API_KEY=your_dd_api_key_here',
    ],
  }),
  defineRule({
    id: 'datadog-app-key',
    title: 'Datadog application key',
    provider: 'Datadog',
    severity: 'high',
    confidence: 0.88,
    keywords: ['datadog', 'dd_app', 'dd-app'],
    scope: 'near',
    near: { lines: 2 },
    pattern: nearValue(
      [
        named(['datadog', 'dd_', 'dd-'], ['app key', 'application key', 'key']),
        bare(['app key', 'application key']),
      ],
      hex(40),
    ),
    minEntropy: 3,
    why: 'With an API key it reads and changes monitors, dashboards and logs as its owner.',
    fix: 'Replace the key at app.datadoghq.com/organization-settings, then hand the new one to the application through its environment.',
    references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
    examples: [
      `DD_APP_KEY=${fill(40, 'hex')}`,
      `"dd_app_key": "${fill(40, 'hex', 2)}",`,
      `datadog:\n  app_key: ${fill(40, 'hex', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(40, 'hex')}`,
      `DD_APP_KEY=${fill(39, 'hex')}`,
      `datadog/agent@sha256:${fill(40, 'hex', 3)}`,
      'DD_APP_KEY=your_dd_app_key_here',
    ],
  }),
];
