import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { notFiller } from '../leaks-support/placeholder.ts';

export default [
  defineRule({
    id: 'ansible-connection-password',
    title: 'password in an Ansible inventory',
    provider: 'Ansible',
    severity: 'high',
    confidence: 0.88,
    keywords: ['ansible_password', 'ansible_ssh_pass', 'ansible_become_pass', 'ansible_sudo_pass'],
    caseSensitive: true,
    scope: 'line',
    pattern: new RegExp(
      String.raw`ansible_(?:ssh_pass|password|become_pass(?:word)?|become_password|sudo_pass)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?${notFiller}(?<secret>(?!!vault)[^\s"'$<{}*]{4,128})(?=["'\s,]|$)`,
    ),
    minEntropy: 1.8,
    why: 'Logs in to the hosts of the inventory, often as an administrator.',
    fix: 'Change the password on the hosts and encrypt the variable with ansible-vault, or use keys.',
    references: ['https://docs.ansible.com/ansible/latest/inventory_guide/connection_details.html'],
    examples: [
      `db1 ansible_host=10.0.0.5 ansible_password=${fill(12)}`,
      `ansible_become_pass: "${fill(16, 'base62', 2)}"`,
    ],
    nonExamples: [
      'ansible_password: "{{ vault_password }}"',
      'ansible_become_pass: !vault |',
      'ansible_password=changeme',
    ],
  }),
];
