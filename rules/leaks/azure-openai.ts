import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { called, hex, named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'azure-openai-api-key',
    title: 'Azure OpenAI API key',
    provider: 'Azure',
    severity: 'high',
    confidence: 0.85,
    keywords: ['openai', 'open_ai', 'aoai'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [
        named(['azure openai', 'azure open ai', 'aoai', 'openai azure'], ['key']),
        called(['AzureOpenAI', 'AsyncAzureOpenAI']),
      ],
      hex(32),
    ),
    minEntropy: 3,
    why: "Calls every model deployed in the Azure OpenAI resource at the subscriber's cost.",
    fix: 'Regenerate the key under Keys and Endpoint of the resource in the Azure portal; move callers to the second key first.',
    references: ['https://learn.microsoft.com/azure/ai-services/openai/reference'],
    examples: [
      `AZURE_OPENAI_API_KEY=${fill(32, 'hex')}`,
      `"azure_openai_api_key": "${fill(32, 'hex', 2)}",`,
      `client = AzureOpenAI(api_key="${fill(32, 'hex', 3)}")`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=${fill(32, 'hex')}`,
      `AZURE_OPENAI_API_KEY=${fill(31, 'hex')}`,
      `azure-openai/agent@sha256:${fill(32, 'hex', 3)}`,
      'AZURE_OPENAI_API_KEY=your_azure_openai_api_key_here',
    ],
  }),
];
