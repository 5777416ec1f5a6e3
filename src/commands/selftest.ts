import { genericRules } from '../../rules/generic.ts';
import { providerRules } from '../catalog.ts';
import { exitCodes } from '../model/errors.ts';
import type { LeakRule } from '../model/leak-rule.ts';
import { buildEngine } from '../run/build-engine.ts';
import type { RunCommand } from './command.ts';

/** `watertight selftest`: each built-in rule against its own examples, with the real engine. */
export const runSelftest: RunCommand = async (_settings, host) => {
  const failures = [...providerRules, ...genericRules].flatMap(ruleFailures);
  for (const failure of failures) host.tell(failure);
  const count = providerRules.length + genericRules.length;
  const tried = [...providerRules, ...genericRules].reduce(
    (sum, rule) => sum + rule.examples.length + rule.nonExamples.length,
    0,
  );
  await host.print(
    failures.length === 0
      ? `${count} rules hold on ${tried} examples and near misses\n`
      : `${failures.length} of ${tried} examples and near misses failed\n`,
  );
  return failures.length === 0 ? exitCodes.clean : exitCodes.error;
};

type Tried = Pick<LeakRule, 'id' | 'confidence' | 'examples' | 'nonExamples'>;

/** One sentence for each example that a rule misses and each near miss that it reports. */
export function ruleFailures(rule: Tried): string[] {
  const sure = Math.min(reportedConfidence, rule.confidence);
  const finds = (text: string, least: number): boolean => idsIn(text, least).includes(rule.id);
  return [
    ...rule.examples.flatMap((text, index) =>
      finds(text, sure) ? [] : [`${rule.id}: examples[${index}] is not found`],
    ),
    ...rule.nonExamples.flatMap((text, index) =>
      finds(text, reportedConfidence) ? [`${rule.id}: nonExamples[${index}] is found`] : [],
    ),
  ];
}

/** What a run reports by default; a doubtful structure stays below it. */
const reportedConfidence = 0.5;

let engine: ReturnType<typeof buildEngine> | undefined;

function idsIn(text: string, least: number): string[] {
  engine ??= buildEngine({ isEnabled: () => true, custom: [], decodes: false });
  const bytes = new TextEncoder().encode(text);
  const scan = engine.scan({ path: 'example.txt', bytes, blob: null, truncated: false });
  return scan.leaks.filter((leak) => leak.confidence >= least).map((leak) => leak.ruleId);
}
