import { defineRule, type LeakRuleSpec, toMatcher } from '../../src/model/leak-rule.ts';
import { createEngine, type Engine } from '../../src/scan/engine.ts';
import { engineRule } from '../../src/scan/engine-rule.ts';

type Partial_ = Pick<LeakRuleSpec, 'id' | 'keywords' | 'pattern'> & Partial<LeakRuleSpec>;

/** An engine with made-up rules: only what matters to the test has to be given. */
export function engineOf(...specs: readonly Partial_[]): Engine {
  const rules = specs.map((spec) =>
    engineRule(
      toMatcher(
        defineRule({
          ...{ provider: 'Acme', title: 'Acme key', severity: 'high', why: 'why', fix: 'fix' },
          ...{ references: ['https://acme.example'], examples: [], nonExamples: [] },
          ...spec,
        }),
      ),
    ),
  );
  const structureTests = { even: (value: string) => value.length % 2 === 0 };
  return createEngine({ rules, structureTests, generic: null, decode: null });
}

/** Scans a text or bytes and gives the leaks with what their span cuts out. */
export function scanText(engine: Engine, text: string | Uint8Array, path = 'a.txt') {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const scan = engine.scan({ path, bytes, blob: null, truncated: false });
  return scan.leaks.map((leak) => ({
    ...{ ruleId: leak.ruleId, confidence: leak.confidence, secret: leak.secret.reveal() },
    cut: Buffer.from(scan.text.subarray(leak.start, leak.end)).toString('utf8'),
    ...{ start: leak.start, end: leak.end },
  }));
}
