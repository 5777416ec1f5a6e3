import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'azure-shared-access-key',
    title: 'Azure shared access key in a connection string',
    provider: 'Azure',
    severity: 'high',
    confidence: 0.93,
    keywords: ['SharedAccessKey='],
    caseSensitive: true,
    pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=)(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    why: 'Sends, reads or manages messages or devices as its policy allows.',
    fix: 'Replace the key in the Azure portal, Shared access policies, then hand the new one to the application through its environment.',
    references: ['https://learn.microsoft.com/en-us/azure/service-bus-messaging/service-bus-sas'],
    examples: [
      `Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${fill(43, 'base64')}=`,
      `SharedAccessKeyName=iothubowner;SharedAccessKey=${fill(43, 'base64', 2)}=;EntityPath=q`,
    ],
    nonExamples: [
      `AZURE_SHARED_ACCESS_KEY=SharedAccessKey=${fill(42, 'base64')}=`,
      `AZURE_SHARED_ACCESS_KEY=SharedAccessKey=${fill(50, 'base64', 2)}=`,
      `AZURE_SHARED_ACCESS_KEY=SharedAccessKey=${'x'.repeat(43)}=`,
      'AZURE_SHARED_ACCESS_KEY=SharedAccessKey=your_key',
    ],
  }),
  defineRule({
    id: 'azure-app-configuration-secret',
    title: 'Azure App Configuration connection string',
    provider: 'Azure',
    severity: 'high',
    keywords: ['azconfig.io;Id='],
    caseSensitive: true,
    scope: 'line',
    pattern:
      /azconfig\.io;Id=[^;\s]{1,80};Secret=(?<secret>[A-Za-z0-9+/]{40,88}={0,2})(?![A-Za-z0-9+/=])/,
    minEntropy: 3.5,
    why: 'Reads and, unless read-only, changes all settings of the store.',
    fix: 'Delete the connection string in the Azure portal, Access settings of the store, create another and keep it outside the repository.',
    references: [
      'https://learn.microsoft.com/en-us/azure/azure-app-configuration/howto-disable-access-key-authentication',
    ],
    examples: [
      `Endpoint=https://store.azconfig.io;Id=${fill(10)};Secret=${fill(43, 'base64')}=`,
      `conn: "Endpoint=https://store.azconfig.io;Id=${fill(10, 'base62', 3)};Secret=${fill(84, 'base62', 2)}"`,
    ],
    nonExamples: [
      'Endpoint=https://store.azconfig.io;Id=abcd;Secret=<secret>',
      `Endpoint=https://store.azconfig.io;Id=abcd;Secret=${fill(30)}`,
    ],
  }),
  defineRule({
    id: 'azure-sas-token',
    title: 'Azure SAS token',
    provider: 'Azure',
    severity: 'high',
    confidence: 0.9,
    keywords: ['sig='],
    scope: 'line',
    pattern:
      /\bs[verp]=[^\s"'<>]{1,600}?&(?:amp;)?sig=(?<secret>[A-Za-z0-9%+/]{43,60}(?:%3[dD]|=))(?![A-Za-z0-9%+/=])/,
    minEntropy: 3.5,
    why: 'Opens the container, file or queue with the rights in sp= until the date in se=.',
    fix: 'Rotate the account key that signed it, or change the stored access policy behind it; a SAS cannot be revoked alone.',
    references: ['https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview'],
    examples: [
      `https://acct.blob.core.windows.net/c/f?sv=2023-01-03&se=2030-01-01&sr=b&sp=r&sig=${fill(43)}%3D`,
      `SAS="sp=rw&se=2031-05-01T00:00:00Z&sv=2022-11-02&sr=c&sig=${fill(43, 'base62', 3)}="`,
    ],
    nonExamples: [
      `https://cdn.example.org/a?sig=${fill(43)}%3D`,
      '?sv=2023-01-03&se=2030-01-01&sig=<signature>',
    ],
  }),
  defineRule({
    id: 'azure-logic-app-url',
    title: 'Azure Logic Apps trigger URL',
    provider: 'Azure',
    severity: 'high',
    keywords: ['logic.azure.com'],
    scope: 'line',
    pattern:
      /logic\.azure\.com(?::\d{1,5})?\/workflows\/[0-9a-f]{32}\/triggers\/[^\s"'<>]{1,300}?sig=(?<secret>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/,
    minEntropy: 3.5,
    why: 'Starts the workflow, which acts with the connections stored in it.',
    fix: 'Regenerate the access keys of the logic app in the Azure portal; callers need the new URL.',
    references: [
      'https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app',
    ],
    examples: [
      `https://prod-12.westus.logic.azure.com:443/workflows/${fill(32, 'hex')}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers&sv=1.0&sig=${fill(43, 'base64url')}`,
      `url: "https://prod-01.logic.azure.com/workflows/${fill(32, 'hex', 2)}/triggers/request/run?sig=${fill(43, 'base64url', 2)}"`,
    ],
    nonExamples: [
      `https://prod-12.westus.logic.azure.com/workflows/${fill(32, 'hex')}/triggers/manual`,
      `https://prod-12.westus.logic.azure.com/workflows/${fill(32, 'hex')}/triggers/manual/paths/invoke?sig=${fill(42, 'base64url')}`,
    ],
  }),
];
