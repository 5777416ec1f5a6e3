import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, urlSafe } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'expo-access-token',
    title: 'Expo access token',
    provider: 'Expo',
    severity: 'high',
    confidence: 0.9,
    keywords: ['expo_token', 'expo-token', 'expotoken', 'expo_access', 'expo_cli', 'expo_secret'],
    scope: 'line',
    pattern: nearValue([named(['expo'], ['token', 'secret'])], urlSafe(40)),
    minEntropy: 3.5,
    why: 'Builds, signs and publishes updates of the apps of its owner.',
    fix: 'Revoke it under Account settings, Access tokens at expo.dev, create a new one, and check recent updates.',
    references: ['https://docs.expo.dev/accounts/programmatic-access/'],
    examples: [`EXPO_TOKEN=${fill(40)}`, `expo_token: "${fill(40, 'base62', 2)}"`],
    nonExamples: [
      `EXPO_TOKEN=${fill(39)}`,
      `EXPO_TOKEN=${fill(41)}`,
      `TOKEN=${fill(40)}`,
      `EXPO_TOKEN=${'x'.repeat(40)}`,
    ],
  }),
];
