import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { notFiller } from '../leaks-support/placeholder.ts';

/** A member or a call of code, as `connection.password`, and a word that a template fills in. */
const notReference = [
  '(?!',
  '(?:[A-Za-z_]\\w{0,40}\\.){1,4}\\w{0,20}(?:pass|pwd|secret|cred|token|vault|key)\\w{0,20}(?:[()[\\]},;"\'\\s]|$)',
  '|[A-Za-z_][\\w.]{0,80}\\(',
  '|@[A-Z][A-Z_]{2,40}@?(?:["\'\\s,;]|$)',
  '|(?:%[A-Z][A-Z_]{2,40}%|__[A-Z][A-Z_]{2,40}__)(?:["\'\\s,;]|$))',
].join('');

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
      String.raw`ansible_(?:ssh_pass|password|become_pass(?:word)?|become_password|sudo_pass)["']?[ \t]{0,3}[:=][ \t]{0,3}["']?${notFiller}${notReference}(?<secret>(?!!vault)[^\s"'$<{}*]{4,128})(?=["'\s,]|$)`,
    ),
    minEntropy: 1.8,
    why: 'Logs in to the hosts of the inventory, often as an administrator.',
    fix: 'Change the password on the hosts and encrypt the variable with ansible-vault, or use keys.',
    references: ['https://docs.ansible.com/ansible/latest/inventory_guide/connection_details.html'],
    examples: [
      `db1 ansible_host=10.0.0.5 ansible_password=${fill(12)}`,
      `ansible_become_pass: "${fill(16, 'base62', 2)}"`,
      `db2 ansible_password=@${fill(12, 'base62', 3)} ansible_port=22`,
      `db3 ansible_password=${fill(6, 'base62', 4)}.${fill(6, 'base62', 5)}`,
    ],
    nonExamples: [
      'ansible_password: "{{ vault_password }}"',
      'ansible_become_pass: !vault |',
      'ansible_password=changeme',
      'variables.update(ansible_password=connection.password)',
      'host.set(ansible_become_pass=read_password())',
      '@NAME ansible_host=@HOST ansible_password=@PASSWORD ansible_port=@PORT',
    ],
  }),
];
