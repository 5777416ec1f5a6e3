import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { bare, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

const docs = 'https://developers.facebook.com/docs/facebook-login/security';

export default [
  defineRule({
    id: 'facebook-access-token',
    title: 'Facebook access token',
    provider: 'Facebook',
    severity: 'high',
    confidence: 0.85,
    scope: 'near',
    near: { lines: 2 },
    keywords: [
      'facebook',
      'fb_',
      'fbtoken',
      'instagram',
      'whatsapp',
      'access_token',
      'accesstoken',
      'page_token',
    ],
    pattern:
      /(?<![A-Za-z0-9+/_-])EAA(?!A[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-]))[A-Za-z0-9]{40,400}(?![A-Za-z0-9+/=_-])/,
    minEntropy: 4,
    publicPrefix: 3,
    why: 'Acts as the person, page or app that it was made for, with the permissions they granted.',
    fix: 'Have the session end in the account settings, or reset the app secret, which ends every token of the app.',
    references: [docs, 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens'],
    examples: [
      `FB_PAGE_TOKEN=EAAG${fill(180)}`,
      `https://graph.facebook.com/me?access_token=EAACEdEose0cBA${fill(120, 'base62', 2)}`,
    ],
    nonExamples: [
      `FB_PAGE_TOKEN=EAAG${fill(38)}`,
      `FB_PAGE_TOKEN=EAAG${fill(420)}`,
      `data: ${fill(8)}/EAAG${fill(60)}`,
      `data: EAAG${fill(60)}+${fill(60)}==`,
      `FB_PAGE_TOKEN=EAA${'A'.repeat(80)}`,
    ],
  }),
  defineRule({
    id: 'facebook-graph-token',
    title: 'Facebook access token without a name beside it',
    provider: 'Facebook',
    severity: 'high',
    confidence: 0.8,
    // The fourth letter begins the number of the app; those that are common in base64 are left.
    keywords: [...'BCDFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `EAA${letter}`),
    caseSensitive: true,
    pattern:
      /(?<![A-Za-z0-9+/_-])EAA[B-Z](?=[A-Za-z]*[0-9])[A-Za-z0-9]{100,400}(?![A-Za-z0-9+/=_-])/,
    minEntropy: 4,
    publicPrefix: 3,
    why: 'Acts as the person, page or app that it was made for, with the permissions they granted.',
    fix: 'Have the session end in the account settings, or reset the app secret, which ends every token of the app.',
    references: [docs, 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens'],
    examples: [`value = "EAAG${fill(180)}"`, `- EAAM${fill(200, 'base62', 2)}`],
    nonExamples: [
      `value = "EAAG${fill(90)}"`,
      `value = "EAAG${fill(420)}"`,
      `data: EAAG${fill(120)}+${fill(60)}==`,
      `data: ${fill(20)}EAAG${fill(120)}`,
    ],
    knownMisses: ['Shorter than 103 characters without a name such as access_token near it.'],
  }),
  defineRule({
    id: 'facebook-app-secret',
    title: 'Facebook app secret',
    provider: 'Facebook',
    severity: 'high',
    confidence: 0.85,
    keywords: [
      'facebook',
      'fb_app',
      'fb_api',
      'fbapi',
      'fb_secret',
      'fb_client',
      'fbapp',
      'fbsecret',
      'fbclient',
    ],
    scope: 'near',
    near: { lines: 3 },
    pattern: nearValue(
      [
        named(['facebook', 'fb'], ['secret', 'api key', 'app key', 'key']),
        bare(['app secret', 'client secret', 'appsecret', 'clientsecret', 'secret']),
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Makes app tokens and reads what users granted to the application.',
    fix: "Reset the secret in the app's settings under Basic, and require the app secret proof.",
    references: [docs],
    examples: [
      `FACEBOOK_APP_SECRET=${fill(32, 'hex')}`,
      `facebook: {\n  clientID: '1${fill(14, 'digit')}',\n  clientSecret: '${fill(32, 'hex', 2)}',\n}`,
    ],
    nonExamples: [
      `APP_SECRET=${fill(32, 'hex')}`,
      `FACEBOOK_APP_SECRET=${fill(31, 'hex')}`,
      `FACEBOOK_APP_SECRET=${'0'.repeat(32)}`,
      `FACEBOOK_APP_ID=${fill(32, 'hex')}`,
    ],
  }),
];
