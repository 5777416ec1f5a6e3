import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'ibm-cloud-api-key',
    title: 'IBM Cloud API key',
    provider: 'IBM Cloud',
    severity: 'critical',
    confidence: 0.85,
    keywords: [
      'ibm',
      'bluemix',
      'watson',
      'cloud_iam',
      'cloud-iam',
      'iam_api',
      'iam-api',
      'iam-password',
    ],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          ['ibm', 'ibmcloud', 'bluemix', 'watson', 'watsonx', 'cloud iam', 'iam'],
          ['api key', 'iam apikey', 'key', 'password', 'pwd', 'pass', 'token'],
        ),
      ],
      urlSafe(44),
    ),
    minEntropy: 3.5,
    why: 'Acts as its user or service id on every service that it may reach.',
    fix: 'Delete the key at cloud.ibm.com/iam/apikeys, create another and keep it outside the repository.',
    references: ['https://cloud.ibm.com/docs/account?topic=account-userapikey'],
    examples: [`IBM_CLOUD_API_KEY=${fill(44)}`, `"ibm_cloud_api_key": "${fill(44, 'base62', 2)}",`],
    nonExamples: [
      `SERVICE_API_KEY=${fill(44)}`,
      `IBM_CLOUD_API_KEY=${fill(43)}`,
      `IBM_CLOUD_API_NAME=${fill(44)}`,
      'IBM_CLOUD_API_KEY=your_ibm_cloud_api_key_here',
    ],
  }),
];
