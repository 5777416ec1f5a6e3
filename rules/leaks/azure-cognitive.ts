import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'azure-ai-services-key',
    title: 'Azure AI services key',
    provider: 'Azure',
    severity: 'high',
    confidence: 0.85,
    keywords: ['azure', 'ocp-apim', 'subscription', 'cognitive'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(
          [
            'azure speech',
            'azure text analytics',
            'azure computer vision',
            'azure vision',
            'azure luis',
            'azure face',
            'azure form recognizer',
            'azure document intelligence',
            'azure qna maker',
            'azure cognitive service',
            'azure cognitive',
            'azure translator',
            'azure content moderator',
            'azure content safety',
            'azure anomaly detector',
            'azure personalizer',
            'azure spatial anchors',
            'azure remote rendering',
            'cognitive service',
            'cognitive services',
            'speech service',
            'ocp apim subscription',
          ],
          ['key'],
        ),
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: 'Spends the quota of the resource.',
    fix: 'Regenerate the key in the Azure portal, Keys and Endpoint of the resource, and read the new one from the environment.',
    references: ['https://learn.microsoft.com/en-us/azure/ai-services/rotate-keys'],
    examples: [
      `AZURE_SPEECH_KEY=${fill(32, 'hex')}`,
      `"azure_speech_key": "${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `AZURE_SPEECH_KEY=${fill(31, 'hex')}`,
      `SERVICE_ITEM=${fill(32, 'hex')}`,
      'AZURE_SPEECH_KEY=your_azure_speech_key_here',
    ],
  }),
];
