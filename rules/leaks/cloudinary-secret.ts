import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'cloudinary-api-secret',
    title: 'Cloudinary API secret',
    provider: 'Cloudinary',
    severity: 'high',
    confidence: 0.85,
    keywords: ['cloudinary'],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue([named(['cloudinary'], ['secret']), bare(['api secret'])], urlSafe(27)),
    minEntropy: 3,
    why: 'With the API key it uploads, changes and deletes media.',
    fix: 'Revoke the secret at console.cloudinary.com/settings/api-keys, issue a new one and read it from the environment or a secret store.',
    references: ['https://cloudinary.com/documentation/cloudinary_credentials_tutorial'],
    examples: [
      `CLOUDINARY_API_SECRET=${fill(27)}`,
      `"cloudinary_api_secret": "${fill(27, 'base62', 2)}",`,
      `cloudinary:\n  api_secret: ${fill(27, 'base62', 4)}`,
    ],
    nonExamples: [
      `SERVICE_ITEM=${fill(27)}`,
      `CLOUDINARY_API_SECRET=${fill(26)}`,
      `CLOUDINARY_API_NAME=${fill(27)}`,
      'CLOUDINARY_API_SECRET=your_cloudinary_api_secret_here',
    ],
  }),
];
