import { definePreset } from './support/define-preset.ts';

// Put together so that no text in this file looks like a key.
const account = (email: string) =>
  JSON.stringify({
    type: 'service_account',
    project_id: 'demo-project-1',
    private_key: ['-----BEGIN', 'PRIVATE', 'KEY-----'].join(' '),
    client_email: email,
  });

export default definePreset({
  id: 'gcp-service-account',
  title: 'Google Cloud service account',
  references: ['https://cloud.google.com/iam/docs/keys-create-delete'],
  variables: {
    credentials: {
      names: ['GOOGLE_APPLICATION_CREDENTIALS_JSON', 'GCP_SERVICE_ACCOUNT_KEY'],
      rules: {
        type: 'json',
        shape: [
          { names: ['type'], type: 'string', optional: false },
          { names: ['project_id'], type: 'string', optional: false },
          { names: ['private_key'], type: 'string', optional: false },
          { names: ['client_email'], type: 'email', optional: false },
        ],
        docs: 'Acts as the service account. Workload identity needs no key.',
        rotation: { maxAgeDays: 90 },
      },
      examples: [account('app@demo-project-1.iam.gserviceaccount.com')],
      nonExamples: [
        ['{}', 'env-bad-format'],
        [account('app'), 'env-bad-format'],
      ],
    },
    project: {
      names: ['GCP_PROJECT_ID', 'GCP_PROJECT', 'GOOGLE_CLOUD_PROJECT'],
      rules: { pattern: /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/, sensitive: false },
      examples: ['dharmamind-prod'],
      nonExamples: [['My_Project', 'env-bad-format']],
    },
  },
});
