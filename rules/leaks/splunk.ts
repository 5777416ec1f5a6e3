import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue, uuid } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'splunk-hec-token',
    title: 'Splunk HTTP Event Collector token',
    provider: 'Splunk',
    severity: 'medium',
    confidence: 0.85,
    keywords: ['splunk', 'hec_token', 'hec-token', 'hectoken'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['splunk', 'hec'], ['token', 'key', 'hec']),
        String.raw`authorization["']?[ \t]{0,3}[:=,][ \t]{0,3}["']?Splunk[ \t]{1,4}`,
      ],
      uuid,
    ),
    minEntropy: 2.5,
    why: 'Sends events into the indexes it is allowed to write.',
    fix: 'Delete the token in Splunk, Settings → Data inputs → HTTP Event Collector, create another and keep it outside the repository.',
    references: [
      'https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector',
    ],
    examples: [
      `SPLUNK_HEC_TOKEN=${fillUuid()}`,
      `"splunk_hec_token": "${fillUuid(2)}",`,
      `Authorization: Splunk ${fillUuid(4)}`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fillUuid()}`,
      `SPLUNK_HEC_TOKEN=${fillUuid().slice(0, 35)}`,
      `SPLUNK_HEC_NAME=${fillUuid()}`,
      'SPLUNK_HEC_TOKEN=your_splunk_hec_token_here',
    ],
  }),
];
