// The shape in which readings are compared: names and values, or a refusal.

/** What one of our readings says: the last value of each name, or `'!'`. */
export function toAnswer(reading) {
  const answer = {};
  const unknown = new Set();
  let sawUnknown = false;
  for (const { name, value, unknown: reason } of reading.assignments) {
    unknown.delete(name);
    if (reason !== undefined) unknown.add(name);
    sawUnknown ||= reason !== undefined;
    Object.defineProperty(answer, name, {
      value: value === null ? null : value.reveal().toWellFormed(),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  const isRefused = reading.refusal !== null;
  return { answer: isRefused ? '!' : answer, unknown: [...unknown], sawUnknown };
}

/**
 * True when they say the same. A name without a value is as good as a missing one. Names that the
 * environment has too are left out: what it holds comes first, whatever the file says.
 */
export function isSameReading({ answer, unknown, sawUnknown }, expected, host = {}) {
  const isRefused = expected === '!' || expected['!'] === true;
  // A reader that runs commands refuses the file when one fails: nobody can tell by reading.
  if (isRefused && answer !== '!' && sawUnknown) return true;
  if (answer === '!' || isRefused) return answer === '!' && isRefused;
  const names = new Set([...Object.keys(answer), ...Object.keys(expected)]);
  for (const name of names) {
    if (unknown.includes(name) || Object.hasOwn(host, name)) continue;
    const ours = Object.hasOwn(answer, name) ? answer[name] : null;
    const theirs = Object.hasOwn(expected, name) ? expected[name] : null;
    if (ours !== theirs && (ours ?? null) !== (theirs ?? null)) return false;
  }
  return true;
}
