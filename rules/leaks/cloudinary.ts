import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'cloudinary-url',
    title: 'Cloudinary URL with its secret',
    provider: 'Cloudinary',
    severity: 'high',
    keywords: ['cloudinary://'],
    pattern: /cloudinary:\/\/[0-9]{12,18}:(?<secret>[A-Za-z0-9_-]{27})@[\w-]{2,80}/,
    minEntropy: 3.5,
    why: 'Uploads, changes and deletes the media of the product environment.',
    fix: 'Replace the secret at console.cloudinary.com/settings/api-keys, then hand the new one to the application through its environment.',
    references: ['https://cloudinary.com/documentation/cloudinary_credentials_tutorial'],
    examples: [
      `CLOUDINARY_URL=cloudinary://${fill(15, 'digit')}:${fill(27, 'base64url')}@acme`,
      `url: 'cloudinary://${fill(15, 'digit', 2)}:${fill(27, 'base64url', 2)}@demo-app'`,
    ],
    nonExamples: [
      'CLOUDINARY_URL=cloudinary://<api_key>:<api_secret>@demo',
      `cloudinary://${fill(15, 'digit')}:${fill(26)}@acme`,
    ],
  }),
];
