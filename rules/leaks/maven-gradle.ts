import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { notFiller } from '../leaks-support/placeholder.ts';

export default [
  defineRule({
    id: 'maven-server-password',
    title: 'password in a Maven settings file',
    provider: 'Maven',
    severity: 'high',
    confidence: 0.88,
    keywords: ['<server>', '</server>'],
    scope: 'near',
    near: { lines: 3 },
    pattern: new RegExp(
      String.raw`<(?:password|passphrase)>[ \t]{0,3}${notFiller}(?<secret>[^<{$}\s*]{6,256})[ \t]{0,3}</(?:password|passphrase)>`,
    ),
    minEntropy: 2.2,
    why: 'Uploads artefacts to or reads private ones from the repository.',
    fix: 'Change the password in the repository manager and read it with ${env.NAME} in settings.xml.',
    references: ['https://maven.apache.org/settings.html#servers'],
    examples: [
      `<server><id>nexus</id><username>ci</username><password>${fill(16)}</password></server>`,
      `<server>\n  <id>releases</id>\n  <username>ci</username>\n  <password>${fill(20, 'base62', 2)}</password>\n</server>`,
    ],
    nonExamples: [
      '<server><id>nexus</id><password>${env.NEXUS_PASSWORD}</password></server>',
      `<server><id>nexus</id><password>{${fill(44)}=}</password></server>`,
      '<server><password>your_password</password></server>',
    ],
  }),
  defineRule({
    id: 'gradle-signing-password',
    title: 'password of a signing key in a Gradle build',
    provider: 'Gradle',
    severity: 'high',
    confidence: 0.85,
    keywords: [
      'storePassword',
      'keyPassword',
      'signing.password',
      'signingPassword',
      'KEYSTORE_PASSWORD',
      'KEY_PASSWORD',
    ],
    caseSensitive: true,
    scope: 'line',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z0-9])(?:storePassword|keyPassword|signing\.password|signingPassword|(?:KEY)?STORE_PASSWORD|KEY_PASSWORD)(?:[ \t]{0,4}[=:][ \t]{0,4}["']?|[ \t(]{1,4}["'])${notFiller}(?<secret>(?![a-z]\w{0,30}\.[a-z])[^\s"'$<{}()[\]*,\\]{6,128})(?=["'\s]|$)`,
    ),
    minEntropy: 2,
    why: 'With the key store it signs applications that phones accept as yours.',
    fix: 'Change the password of the key store, keep both out of the repository and read the password from the environment.',
    references: ['https://developer.android.com/studio/publish/app-signing'],
    examples: [`    storePassword '${fill(12)}'`, `signing.password=${fill(16, 'base62', 2)}`],
    nonExamples: [
      'storePassword System.getenv("STORE_PASSWORD")',
      'keyPassword keystoreProperties["keyPassword"]',
      'signing.password=your-password',
    ],
  }),
];
