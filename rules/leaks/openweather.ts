import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { called, hex, named, nearValue, queried } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'openweather-api-key',
    title: 'OpenWeather API key',
    provider: 'OpenWeather',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['openweather', 'owm_', 'owm(', 'pyowm', 'open_weather'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['openweather', 'owm', 'pyowm', 'open weather'], ['key', 'appid', 'app id', 'token']),
        called(['OWM']),
        queried('api.openweathermap.org', ['appid', 'APPID']),
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Spends the calls of the plan.',
    fix: 'Replace the key at home.openweathermap.org/api_keys, then hand the new one to the application through its environment.',
    references: ['https://openweathermap.org/appid'],
    examples: [
      `OPENWEATHER_API_KEY=${fill(32, 'hex')}`,
      `"openweather_api_key": "${fill(32, 'hex', 2)}",`,
      `client = OWM(api_key="${fill(32, 'hex', 3)}")`,
      `fetch('https://api.openweathermap.org/data/2.5/weather?appid=${fill(32, 'hex', 5)}')`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `OPENWEATHER_API_KEY=${fill(31, 'hex')}`,
      `openweather/agent@sha256:${fill(32, 'hex', 3)}`,
      'OPENWEATHER_API_KEY=your_openweather_api_key_here',
    ],
  }),
];
