import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { alnum, named, nearValue } from '../leaks-support/near-assignment.ts';

const docs = 'https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/';
const why = "Analyses projects and reads their code and findings with its owner's rights.";
const fix = 'Revoke it under My account, Security, and create a new one for the single project.';

export default [
  defineRule({
    id: 'sonarqube-token',
    title: 'SonarQube token',
    provider: 'SonarQube',
    severity: 'high',
    confidence: 0.98,
    keywords: ['squ_', 'sqp_', 'sqa_'],
    caseSensitive: true,
    pattern: /sq[upa]_[0-9A-Za-z]{40}(?![A-Za-z0-9_])/,
    minEntropy: 3,
    publicPrefix: 4,
    why,
    fix,
    references: [docs],
    examples: [`SONAR_TOKEN=sqp_${fill(40, 'hex')}`, `-Dsonar.token=squ_${fill(40, 'hex', 2)}`],
    nonExamples: [
      `SONAR_TOKEN=sqp_${fill(39, 'hex')}`,
      `SONAR_TOKEN=sqp_${fill(41, 'hex')}`,
      `SONAR_TOKEN=sqp_${'x'.repeat(40)}`,
    ],
  }),
  defineRule({
    id: 'sonarcloud-token',
    title: 'SonarQube Cloud token',
    provider: 'SonarQube',
    severity: 'high',
    confidence: 0.97,
    keywords: ['sqco_'],
    caseSensitive: true,
    pattern: /sqco_[A-Za-z0-9_]{59}(?![A-Za-z0-9_])/,
    minEntropy: 3.5,
    publicPrefix: 5,
    why,
    fix,
    references: [
      'https://docs.sonarsource.com/sonarqube-cloud/managing-your-account/managing-tokens/',
    ],
    examples: [`SONAR_TOKEN=sqco_${fill(59)}`, `"token": "sqco_${fill(59, 'base62', 2)}"`],
    nonExamples: [`SONAR_TOKEN=sqco_${fill(58)}`, `SONAR_TOKEN=sqco_${fill(60)}`],
  }),
  defineRule({
    id: 'sonar-legacy-token',
    title: 'SonarQube or SonarQube Cloud token (legacy)',
    provider: 'SonarQube',
    severity: 'high',
    confidence: 0.9,
    keywords: ['sonar'],
    scope: 'line',
    pattern: nearValue([named(['sonar'], ['token', 'login', 'key', 'password'])], alnum(40)),
    minEntropy: 3,
    why,
    fix,
    references: [docs],
    examples: [
      `SONAR_TOKEN=${fill(40, 'hex')}`,
      `-Dsonar.login=${fill(40, 'hex', 2)}`,
      `sonar.login ::= "${fill(40, 'base62', 3)}"`,
    ],
    nonExamples: [
      `SONAR_REVISION=${fill(40, 'hex')}`,
      `SONAR_TOKEN=${fill(39, 'hex')}`,
      `sonar.scm.revision=${fill(40, 'hex')}`,
    ],
  }),
];
