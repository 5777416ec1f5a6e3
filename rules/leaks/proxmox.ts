import { fillUuid } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'proxmox-api-token',
    title: 'Proxmox API token',
    provider: 'Proxmox',
    severity: 'critical',
    keywords: ['PVEAPIToken='],
    caseSensitive: true,
    pattern:
      /PVEAPIToken=[\w.-]{1,60}@[\w.-]{1,40}![\w.-]{1,60}=(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9A-Za-z-])/,
    minEntropy: 2.5,
    why: 'Manages the virtual machines that its user may touch.',
    fix: 'Replace the token in Datacenter → Permissions → API tokens, then hand the new one to the application through its environment.',
    references: ['https://pve.proxmox.com/wiki/User_Management#pveum_tokens'],
    examples: [
      `Authorization: PVEAPIToken=root@pam!ci=${fillUuid()}`,
      `header: 'PVEAPIToken=monitor@pve!grafana=${fillUuid(2)}'`,
    ],
    nonExamples: [
      'Authorization: PVEAPIToken=root@pam!ci=<uuid>',
      `PVEAPIToken=root@pam!ci=${fillUuid().slice(0, 35)}`,
    ],
  }),
];
