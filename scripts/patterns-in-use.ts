import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type typescript from 'typescript';
import type { LeakRule } from '../src/model/leak-rule.ts';
import { parseExpression, repeats } from './parse-expression.ts';

/** An expression that runs over scanned text. */
export interface PatternInUse {
  /** Id of the rule, or path of the file that holds the expression. */
  readonly name: string;
  readonly source: string;
  readonly flags: string;
  /** True when it is tried at one place and not searched. */
  readonly anchored: boolean;
}

/**
 * The expressions of leak rules, and those that stand in the code of the scanner, as far as they
 * repeat anything.
 *
 * @param root folder of the repository
 * @param ts the compiler, which knows an expression from a division
 */
export function patternsInUse(
  root: string,
  rules: readonly LeakRule[],
  ts: typeof typescript,
): readonly PatternInUse[] {
  const ofRules = rules.flatMap(({ id, scope, pattern, pair }) => [
    {
      ...{ name: id, source: pattern.source, flags: pattern.flags },
      anchored: scope === 'token' || scope === 'block',
    },
    ...(pair
      ? [{ name: id, source: pair.other.source, flags: pair.other.flags, anchored: false }]
      : []),
  ]);
  const files = readdirSync(join(root, 'src/scan'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/scan/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return [...ofRules, ...files.flatMap((file) => patternsOf(file, root, ts))].filter(({ source }) =>
    repeats(parseExpression(source)),
  );
}

function patternsOf(name: string, root: string, ts: typeof typescript): readonly PatternInUse[] {
  const text = readFileSync(join(root, name), 'utf8');
  const found: PatternInUse[] = [];
  const visit = (node: typescript.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(readLiteral(name, node.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
  return found;
}

function readLiteral(name: string, literal: string): PatternInUse {
  const end = literal.lastIndexOf('/');
  const flags = literal.slice(end + 1);
  const anchored = flags.includes('y') || literal.startsWith('/^');
  return { name, source: literal.slice(1, end), flags, anchored };
}

/** Names an expression and the way it is tried: 16 hex digits. */
export function hashOf({ source, flags, anchored }: PatternInUse): string {
  const text = `${anchored ? 'at' : 'in'}\t${flags.replace(/[dgy]/g, '')}\t${source}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
