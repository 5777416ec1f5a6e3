import type { CodeText } from './code-text.ts';

/** A name in capitals that is given to a variable or constant. */
const constant =
  /\b([A-Za-z_]\w{0,80})(?:[ \t]{0,4}:[ \t]{0,4}(?:&(?:'static )?)?\w{1,20}|[ \t]{1,4}string)?[ \t]{0,20}:?=[ \t]{0,4}(["'])([A-Z][A-Z0-9_]*)\2/g;

/**
 * Names of variables that stand in constants (`const PORT_KEY = 'PORT'`), by constant. What is
 * given two values in one file is left out: which one is meant is not seen.
 */
export function constantsOf(code: CodeText): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  const unclear = new Set<string>();
  for (const match of code.text.matchAll(constant)) {
    const [, key = '', , name = ''] = match;
    if (code.isText(match.index)) continue;
    const before = constants.get(key);
    if (before !== undefined && before !== name) unclear.add(key);
    constants.set(key, name);
  }
  for (const key of unclear) constants.delete(key);
  return constants;
}
