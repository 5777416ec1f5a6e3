import { fill } from '../../src/model/fill.ts';
import { definePreset } from './support/define-preset.ts';

export default definePreset({
  id: 'datadog',
  title: 'Datadog',
  packages: { npm: ['dd-trace', '@datadog/datadog-api-client'], pypi: ['ddtrace', 'datadog'] },
  references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
  variables: {
    'api-key': {
      names: ['DD_API_KEY', 'DATADOG_API_KEY'],
      rules: {
        type: 'secret',
        pattern: /^[0-9a-f]{32}$/,
        docs: 'Sends metrics and logs to Datadog.',
        rotation: { on: 'breach' },
      },
      examples: [fill(32, 'hex', 75)],
      nonExamples: [[fill(40, 'hex', 76), 'env-bad-format']],
    },
    'app-key': {
      names: ['DD_APP_KEY', 'DATADOG_APP_KEY'],
      rules: { type: 'secret', pattern: /^[0-9a-f]{40}$/, docs: 'Reads what Datadog holds.' },
      examples: [fill(40, 'hex', 77)],
      nonExamples: [[fill(32, 'hex', 78), 'env-bad-format']],
    },
  },
});
