import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'laravel-app-key',
    title: 'Laravel application key',
    provider: 'Laravel',
    severity: 'critical',
    confidence: 0.96,
    keywords: ['APP_KEY', 'app_key', 'APP_PREVIOUS_KEYS'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /(?:APP_KEY|app_key|APP_PREVIOUS_KEYS)["')]{0,2}[ \t]{0,4}[:=,>]{1,2}[ \t]{0,4}["']?(?<secret>base64:[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    why: 'Decrypts and forges cookies and encrypted columns; known ways lead from it to running code.',
    fix: 'Run "php artisan key:generate"; put the old key into APP_PREVIOUS_KEYS only while encrypted data is rewritten.',
    references: ['https://laravel.com/docs/encryption'],
    examples: [
      `APP_KEY=base64:${fill(43, 'base64')}=`,
      `'key' => env('APP_KEY', 'base64:${fill(43, 'base64', 2)}='),`,
    ],
    nonExamples: ['APP_KEY=', `APP_KEY=base64:${fill(42, 'base64')}=`, 'APP_KEY=base64:your-key='],
  }),
];
