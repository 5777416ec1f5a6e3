import { fill } from '../../src/model/fill.ts';
import { defineRule } from '../../src/model/leak-rule.ts';
import { named, nearValue } from '../leaks-support/near-assignment.ts';

export default [
  defineRule({
    id: 'jenkins-api-token',
    title: 'Jenkins API token',
    provider: 'Jenkins',
    severity: 'critical',
    confidence: 0.93,
    keywords: ['jenkins'],
    scope: 'near',
    near: { lines: 0 },
    pattern: nearValue(
      [named(['jenkins'], ['token', 'key', 'password', 'pass', 'passwd'])],
      '11(?=[0-9a-f]*[a-f])[0-9a-f]{32}',
    ),
    minEntropy: 3,
    publicPrefix: 2,
    why: 'Runs and changes jobs as its user, with the secrets those jobs get.',
    fix: 'Delete the token in Jenkins, your user → Security → API token, create another and keep it outside the repository.',
    references: ['https://www.jenkins.io/doc/book/using/remote-access-api/'],
    examples: [
      `JENKINS_API_TOKEN=11${fill(32, 'hex')}`,
      `"jenkins_api_token": "11${fill(32, 'hex', 2)}",`,
    ],
    nonExamples: [
      `SERVICE_API_KEY=11${fill(32, 'hex')}`,
      `JENKINS_API_TOKEN=11${fill(31, 'hex')}`,
      `JENKINS_API_NAME=11${fill(32, 'hex')}`,
      'JENKINS_API_TOKEN=your_jenkins_api_token_here',
    ],
  }),
  defineRule({
    id: 'jenkins-crumb',
    title: 'Jenkins crumb',
    provider: 'Jenkins',
    severity: 'low',
    confidence: 0.8,
    keywords: ['jenkins-crumb'],
    scope: 'line',
    pattern:
      /Jenkins-Crumb["']?\s?[:=]\s?["']?(?<secret>[0-9a-f]{32}(?:[0-9a-f]{32})?)(?![0-9a-f])/i,
    minEntropy: 3,
    why: 'Stands beside a session or a password, which is likely to be near by.',
    fix: 'Look for the credentials it was used with; the crumb itself ends with its session.',
    references: ['https://www.jenkins.io/doc/book/security/csrf-protection/'],
    examples: [
      `curl -H 'Jenkins-Crumb: ${fill(32, 'hex')}' https://ci.internal/job/a/build`,
      `-H "Jenkins-Crumb:${fill(64, 'hex', 2)}"`,
    ],
    nonExamples: ['-H "Jenkins-Crumb: $CRUMB"', `Jenkins-Crumb: ${fill(31, 'hex')}`],
  }),
  defineRule({
    id: 'jenkins-initial-password',
    title: 'Jenkins initial administrator password',
    provider: 'Jenkins',
    severity: 'high',
    confidence: 0.9,
    keywords: ['password to proceed to installation'],
    scope: 'near',
    near: { lines: 2 },
    pattern:
      /password to proceed to installation:?\s{1,40}(?:[\w.-]{1,40}\s{0,4}\|\s{0,40}){0,2}(?<secret>[0-9a-f]{32})(?![0-9a-f])/,
    minEntropy: 3,
    why: 'Logs in as the administrator until the set-up is finished, and often beyond.',
    fix: 'Change the password of the user `admin`, or delete that user, and keep the log out of the repository.',
    references: ['https://www.jenkins.io/doc/book/installing/linux/#unlocking-jenkins'],
    examples: [
      `Please use the following password to proceed to installation:\n\n${fill(32, 'hex', 5)}\n`,
      `jenkins | use the following password to proceed to installation:\njenkins |\njenkins | ${fill(32, 'hex', 6)}\n`,
    ],
    nonExamples: [
      `Please use the following password to proceed to installation:\n\n${fill(31, 'hex', 5)}\n`,
      `the password to proceed to installation stands in a file\n\n${fill(32, 'hex', 5)}\n`,
    ],
  }),
];
