import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';

export default [
  defineRule({
    id: 'maven-master-password',
    title: 'Maven master password',
    provider: 'Maven',
    severity: 'high',
    confidence: 0.85,
    keywords: ['settingsSecurity'],
    scope: 'near',
    near: { lines: 2 },
    pattern:
      /<settingsSecurity>\s{0,40}<master>\s{0,20}(?!\$\{)(?<secret>\{?[^\s<>{}]{8,200}\}?)\s{0,20}<\/master>/,
    minEntropy: 2.5,
    why: 'Decrypts every password in settings.xml; the encryption of this one is reversible.',
    fix: 'Make another with mvn --encrypt-master-password, encrypt the passwords anew, and change those it protected.',
    references: ['https://maven.apache.org/guides/mini/guide-encryption.html'],
    examples: [
      `<settingsSecurity>\n  <master>{${fill(44, 'base64')}}</master>\n</settingsSecurity>`,
      `<settingsSecurity><master>${fill(16)}</master></settingsSecurity>`,
    ],
    nonExamples: [
      '<settingsSecurity><master>${env.MAVEN_MASTER}</master></settingsSecurity>',
      '<settingsSecurity><relocation>/etc/maven.xml</relocation></settingsSecurity>',
    ],
  }),
];
