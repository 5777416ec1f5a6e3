import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'django-secret-key',
    title: 'Django secret key',
    provider: 'Django',
    severity: 'critical',
    confidence: 0.95,
    keywords: ['SECRET_KEY'],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /\bSECRET_KEY["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?!django-insecure-)(?=[^"'\s]{0,49}[!@#$%^&*(_=+)-])(?<secret>[A-Za-z0-9!@#$%^&*(\-_=+)]{50})(?=["'\s]|$)/,
    minEntropy: 3.5,
    why: 'Forges sessions, password reset links and signed data of the site.',
    fix: 'Set a new SECRET_KEY from the environment, move the old one to SECRET_KEY_FALLBACKS only if sessions must live, then drop it.',
    references: ['https://docs.djangoproject.com/en/stable/ref/settings/#secret-key'],
    examples: [
      `SECRET_KEY = '${fill(24, 'base36')}!@#${fill(23, 'base36', 2)}'`,
      `SECRET_KEY: "${fill(20)}$%+${fill(27, 'base62', 2)}"`,
      `SECRET_KEY=${fill(30, 'base36')}^&*(-_=+)${fill(11, 'base36', 2)}`,
    ],
    nonExamples: [
      `SECRET_KEY = '${fill(24, 'base36')}!@#${fill(22, 'base36')}'`,
      "SECRET_KEY = os.environ['SECRET_KEY']",
      `SECRET_KEY = 'django-insecure-${fill(33, 'base36')}!'`,
    ],
  }),
  defineRule({
    id: 'django-insecure-secret-key',
    title: 'Django secret key made by startproject',
    provider: 'Django',
    severity: 'low',
    confidence: 0.9,
    keywords: ['django-insecure-'],
    caseSensitive: true,
    scope: 'line',
    pattern: /(?<secret>django-insecure-[a-z0-9!@#$%^&*(\-_=+)]{50})(?=["'\s]|$)/,
    minEntropy: 3,
    publicPrefix: 16,
    why: 'Fit for development only: forges sessions and reset links wherever it is in use.',
    fix: 'Set SECRET_KEY from the environment in every deployment; the development key may stay in the repository.',
    references: ['https://docs.djangoproject.com/en/stable/ref/settings/#secret-key'],
    examples: [
      `SECRET_KEY = 'django-insecure-${fill(30, 'base36')}^&*(-_=+)${fill(11, 'base36', 2)}'`,
      `DJANGO_SECRET_KEY=django-insecure-${fill(50, 'base36')}`,
    ],
    nonExamples: [
      `'django-insecure-${fill(40, 'base36')}'`,
      'if key.startswith("django-insecure-"):',
    ],
  }),
];
