/** Folders and files of tests, by the habits of the common languages and their runners. */
const testPath = new RegExp(
  [
    '(?:^|/)(?:__tests__|__mocks__|__fixtures__|fixtures?|test-?data|tests?|specs?|e2e|benches)/',
    String.raw`(?:^|/)(?:test_[^/]*|conftest)\.py$`,
    String.raw`(?:^|/)tests?\.[^/.]+$`,
    String.raw`[._-](?:test|tests|spec|e2e)\.[^/.]+$`,
    String.raw`(?:^|[/._-])tests?[_-]?(?:data|vectors?|cases?|suites?|utils?|helpers?)(?:[-_][^/]*)?\.[^/.]+$`,
    '(?:^|[/_-])test[_-]?(?:suites?|vectors?|cases?)/',
  ].join('|'),
  'i',
);
/** `UserServiceTest.java`, `LoginTests.cs`; in any case it would be `latest.java` as well. */
const testClass = /(?:Test|Tests|Spec|IT)\.(?:java|kt|cs|scala|swift|php|groovy)$/;
const testModule = Buffer.from('#[cfg(test)]');

/** Where test code begins in a file: 0 for a file of tests, Infinity for none of them. */
export function startOfTests(path: string, bytes: Uint8Array): number {
  if (testPath.test(path) || testClass.test(path)) return 0;
  // Rust keeps the tests of a module at its end.
  if (!path.endsWith('.rs')) return Number.POSITIVE_INFINITY;
  const { buffer, byteOffset, byteLength } = bytes;
  const at = Buffer.from(buffer, byteOffset, byteLength).indexOf(testModule);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}
