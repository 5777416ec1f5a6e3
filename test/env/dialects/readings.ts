/** Names and values that a reader finds; null is a value that only running something would tell. */
export type ExpectedReading = Readonly<Record<string, string | null>> | 'refused';

/**
 * What each reader makes of each of `dialectInputs`, by its number: a reading, then the dialects
 * that agree on it. They are the answers of the programs themselves; `github-env` by its source.
 */
export const expectedReadings: Readonly<
  Record<number, readonly (readonly [ExpectedReading, string])[]>
> = {
  1: [
    [
      { A: 'abc' },
      'node-dotenv dotenv-expand dotenv-expand@12 dotenvx node node@20 ruby-dotenv ruby-dotenv@2 phpdotenv direnv varlock direnv@2',
    ],
    [
      { A: 'abc#def' },
      'node-dotenv@8 python-dotenv python-dotenv@0 django-environ python-decouple compose docker bash github-env systemd kubectl',
    ],
  ],
  2: [
    [
      { A: 'scheme://u/p' },
      'node-dotenv dotenv-expand dotenv-expand@12 dotenvx node node@20 ruby-dotenv ruby-dotenv@2 phpdotenv direnv varlock direnv@2',
    ],
    [
      { A: 'scheme://u/p#ss@h/db' },
      'node-dotenv@8 python-dotenv python-dotenv@0 django-environ python-decouple compose docker bash github-env systemd kubectl',
    ],
  ],
  3: [
    [
      { A: 'abc' },
      'node-dotenv dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 compose ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv varlock direnv@2',
    ],
    [
      { A: 'abc #def' },
      'node-dotenv@8 django-environ python-decouple docker github-env systemd kubectl',
    ],
  ],
  4: [
    [
      { A: '' },
      'node-dotenv dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv direnv@2',
    ],
    [{ A: '# note' }, 'node-dotenv@8 python-dotenv@0 python-decouple compose systemd'],
    [{ A: ' # note' }, 'django-environ docker github-env kubectl'],
    [{}, 'varlock'],
  ],
  5: [
    [
      { A: '' },
      'node-dotenv dotenv-expand dotenv-expand@12 dotenvx node node@20 ruby-dotenv ruby-dotenv@2 phpdotenv direnv direnv@2',
    ],
    [
      { A: '#abc' },
      'node-dotenv@8 python-dotenv python-dotenv@0 django-environ python-decouple compose docker bash github-env systemd kubectl',
    ],
    [{}, 'varlock'],
  ],
  6: [
    [
      { A: 'a\nb' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 compose ruby-dotenv@2 phpdotenv direnv varlock direnv@2',
    ],
    [{ A: 'a\\nb' }, 'django-environ python-decouple ruby-dotenv bash systemd'],
    [{ A: '"a\\nb"' }, 'docker github-env kubectl'],
  ],
  7: [
    [
      { A: 'a\\tb' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 node node@20 django-environ python-decouple bash varlock systemd',
    ],
    [{ A: 'a\tb' }, 'dotenvx python-dotenv python-dotenv@0 compose phpdotenv'],
    [{ A: '"a\\tb"' }, 'docker github-env kubectl'],
    [{ A: 'atb' }, 'ruby-dotenv ruby-dotenv@2 direnv direnv@2'],
  ],
  8: [
    [
      { A: 'a\\"b' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx python-decouple',
    ],
    [{ A: 'a\\' }, 'node node@20'],
    [
      { A: 'a"b' },
      'python-dotenv python-dotenv@0 django-environ compose ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv varlock systemd direnv@2',
    ],
    [{ A: '"a\\"b"' }, 'docker github-env kubectl'],
  ],
  9: [
    [
      { A: "it\\'s" },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 django-environ python-decouple ruby-dotenv ruby-dotenv@2 direnv direnv@2',
    ],
    [{ A: "it's" }, 'dotenvx python-dotenv python-dotenv@0 compose varlock'],
    [{ A: 'it\\' }, 'node node@20'],
    [{ A: "'it\\'s'" }, 'docker github-env kubectl'],
    ['refused', 'phpdotenv bash'],
    [{ A: "it\\s'" }, 'systemd'],
  ],
  10: [
    [
      { A: 'x$B', B: '1' },
      'node-dotenv node-dotenv@8 node node@20 python-dotenv python-dotenv@0 django-environ python-decouple docker phpdotenv github-env systemd kubectl',
    ],
    [
      { A: 'x1', B: '1' },
      'dotenv-expand dotenv-expand@12 dotenvx compose ruby-dotenv ruby-dotenv@2 bash direnv varlock direnv@2',
    ],
  ],
  11: [
    [
      { A: 'x${B}y', B: '1' },
      'node-dotenv node-dotenv@8 node node@20 django-environ python-decouple systemd',
    ],
    [
      { A: 'x1y', B: '1' },
      'dotenv-expand dotenv-expand@12 dotenvx python-dotenv python-dotenv@0 compose ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv varlock direnv@2',
    ],
    [{ A: '"x${B}y"', B: '1' }, 'docker github-env kubectl'],
  ],
  12: [
    [
      { A: 'x${B}y', B: '1' },
      'node-dotenv node-dotenv@8 dotenvx node node@20 django-environ python-decouple compose ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv varlock systemd direnv@2',
    ],
    [{ A: 'x1y', B: '1' }, 'dotenv-expand dotenv-expand@12 python-dotenv python-dotenv@0'],
    [{ A: "'x${B}y'", B: '1' }, 'docker github-env kubectl'],
  ],
  13: [
    [
      { A: 'pa$word' },
      'node-dotenv node-dotenv@8 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple compose ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv varlock systemd direnv@2',
    ],
    [{ A: 'pa' }, 'dotenv-expand dotenv-expand@12'],
    [{ A: "'pa$word'" }, 'docker github-env kubectl'],
  ],
  14: [
    [
      { A: 'pa$$word$1' },
      'node-dotenv node-dotenv@8 node node@20 python-dotenv python-dotenv@0 django-environ python-decouple docker phpdotenv github-env systemd kubectl',
    ],
    [{ A: 'pa$$1' }, 'dotenv-expand dotenv-expand@12 dotenvx'],
    [{ A: 'pa$word$1' }, 'compose'],
    [{ A: 'pa$' }, 'ruby-dotenv ruby-dotenv@2'],
    [{ A: null }, 'bash'],
    [{ A: 'paword' }, 'direnv direnv@2'],
    ['refused', 'varlock'],
  ],
  15: [
    [
      { A: '$2b$10$abcdefg' },
      'node-dotenv node-dotenv@8 node node@20 python-dotenv python-dotenv@0 python-decouple phpdotenv systemd',
    ],
    [{ A: '$2b$10' }, 'dotenv-expand dotenv-expand@12 dotenvx compose'],
    ['refused', 'django-environ varlock'],
    [{ A: '"$2b$10$abcdefg"' }, 'docker github-env kubectl'],
    [{ A: '' }, 'ruby-dotenv ruby-dotenv@2'],
    [{ A: 'b0' }, 'bash direnv direnv@2'],
  ],
  16: [
    [
      { A: '$q*eo' },
      'node-dotenv node-dotenv@8 node node@20 python-dotenv python-dotenv@0 python-decouple docker phpdotenv github-env systemd kubectl',
    ],
    [
      { A: '*eo' },
      'dotenv-expand dotenv-expand@12 dotenvx compose ruby-dotenv ruby-dotenv@2 bash direnv direnv@2',
    ],
    ['refused', 'django-environ varlock'],
  ],
  17: [
    [
      { A: '$(cmd)' },
      'node-dotenv node-dotenv@8 dotenv-expand@12 node node@20 python-dotenv python-dotenv@0 python-decouple compose docker phpdotenv direnv github-env systemd kubectl direnv@2',
    ],
    [{ A: null }, 'dotenv-expand dotenvx ruby-dotenv ruby-dotenv@2 bash varlock'],
    ['refused', 'django-environ'],
  ],
  18: [
    [{ A: 'abc' }, 'node-dotenv dotenv-expand dotenv-expand@12 dotenvx node node@20 varlock'],
    [
      { A: '`abc`' },
      'node-dotenv@8 python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv ruby-dotenv@2 phpdotenv direnv github-env systemd kubectl direnv@2',
    ],
    [{ A: null }, 'bash'],
  ],
  19: [
    [
      { A: 'abc' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 python-decouple compose ruby-dotenv ruby-dotenv@2 phpdotenv direnv varlock systemd direnv@2',
    ],
    [{}, 'django-environ bash'],
    ['refused', 'docker kubectl'],
    [{ 'A ': ' abc' }, 'github-env'],
  ],
  20: [
    [
      { A: 'abc def' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv ruby-dotenv@2 github-env varlock systemd kubectl',
    ],
    ['refused', 'phpdotenv direnv direnv@2'],
    [{}, 'bash'],
  ],
  21: [
    [
      { A: 'abc' },
      'node-dotenv dotenv-expand dotenv-expand@12 dotenvx compose ruby-dotenv ruby-dotenv@2 direnv direnv@2',
    ],
    [
      {},
      'node-dotenv@8 node node@20 python-dotenv python-dotenv@0 django-environ python-decouple bash systemd',
    ],
    ['refused', 'docker phpdotenv github-env varlock kubectl'],
  ],
  22: [
    [
      { A: '1' },
      'node-dotenv dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ compose ruby-dotenv ruby-dotenv@2 bash direnv varlock direnv@2',
    ],
    [{}, 'node-dotenv@8 systemd'],
    [{ 'export A': '1' }, 'python-decouple github-env'],
    ['refused', 'docker phpdotenv kubectl'],
  ],
  23: [
    [
      { B: '2' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv@2 phpdotenv bash systemd',
    ],
    [{ 'A\nB': '2' }, 'node@20'],
    [{ A: '', B: '2' }, 'ruby-dotenv kubectl'],
    ['refused', 'direnv github-env varlock direnv@2'],
  ],
  24: [
    [
      { A: '2' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv github-env varlock systemd direnv@2',
    ],
    ['refused', 'kubectl'],
  ],
  25: [
    [
      { A: '1', B: '2' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx python-dotenv compose docker ruby-dotenv ruby-dotenv@2 phpdotenv github-env kubectl',
    ],
    [{ B: '2', '\ufeffA': '1' }, 'node node@20 python-dotenv@0 python-decouple'],
    [{ B: '2' }, 'django-environ bash systemd'],
    ['refused', 'direnv varlock direnv@2'],
  ],
  26: [
    [{}, 'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx'],
    [{ '\u0000B\u0000': '\u00002\u0000', '��A\u0000': '\u00001\u0000' }, 'node node@20'],
    [
      'refused',
      'python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv ruby-dotenv@2 phpdotenv direnv varlock systemd kubectl direnv@2',
    ],
    [{ B: '2' }, 'bash'],
    [{ A: '1', B: '2' }, 'github-env'],
  ],
  27: [
    [
      { A: '1', B: '2' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv ruby-dotenv@2 phpdotenv direnv varlock systemd kubectl direnv@2',
    ],
    [{ A: '1\r', B: '2\r' }, 'bash github-env'],
  ],
  28: [
    [
      { A: '1', B: '2' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx python-dotenv python-dotenv@0 django-environ python-decouple ruby-dotenv ruby-dotenv@2 phpdotenv direnv systemd direnv@2',
    ],
    [{ A: '1B=2' }, 'node node@20'],
    [{ A: '1\rB=2' }, 'compose docker varlock kubectl'],
    [{ A: '1\rB=2\r' }, 'bash github-env'],
  ],
  29: [
    [
      { A: 'l1\nl2' },
      'node-dotenv dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 compose ruby-dotenv phpdotenv bash direnv varlock systemd',
    ],
    [{ A: '"l1' }, 'node-dotenv@8 django-environ python-decouple docker ruby-dotenv@2'],
    ['refused', 'github-env kubectl direnv@2'],
  ],
  30: [
    [
      { A: 'l1\nl2' },
      'node-dotenv dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 compose ruby-dotenv bash direnv varlock systemd',
    ],
    [{ A: "'l1" }, 'node-dotenv@8 django-environ python-decouple docker ruby-dotenv@2'],
    ['refused', 'phpdotenv github-env kubectl direnv@2'],
  ],
  31: [
    [
      { A: '"abc', B: '2' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 django-environ python-decouple docker ruby-dotenv ruby-dotenv@2 github-env kubectl direnv@2',
    ],
    [{ B: '2' }, 'python-dotenv python-dotenv@0'],
    ['refused', 'compose bash direnv varlock'],
    [{}, 'phpdotenv'],
    [{ A: 'abc\nB=2\n' }, 'systemd'],
  ],
  32: [
    [
      { A: '"abc"def' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx django-environ python-decouple docker ruby-dotenv ruby-dotenv@2 direnv github-env kubectl direnv@2',
    ],
    [{ A: 'abc' }, 'node node@20 compose'],
    [{}, 'python-dotenv python-dotenv@0'],
    ['refused', 'phpdotenv varlock'],
    [{ A: 'abcdef' }, 'bash systemd'],
  ],
  33: [
    [
      { 'A-B': '1', 'A.B': '1' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 python-decouple compose docker github-env varlock kubectl',
    ],
    [{}, 'django-environ bash systemd'],
    [{ 'A.B': '1' }, 'ruby-dotenv ruby-dotenv@2'],
    ['refused', 'phpdotenv direnv direnv@2'],
  ],
  34: [
    [
      { '1A': '1' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv ruby-dotenv@2 phpdotenv github-env',
    ],
    [{}, 'bash direnv systemd direnv@2'],
    ['refused', 'varlock kubectl'],
  ],
  35: [
    [
      { A: 'C:\\new\\tmp' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv@2 phpdotenv direnv github-env varlock kubectl direnv@2',
    ],
    [{ A: 'C:newtmp' }, 'ruby-dotenv bash systemd'],
  ],
  36: [
    [
      { A: '{"k":"v"}' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv ruby-dotenv@2 phpdotenv direnv github-env varlock systemd kubectl direnv@2',
    ],
    [{ A: '{k:v}' }, 'bash'],
  ],
  37: [
    [
      { A: '1;B=2' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv ruby-dotenv@2 phpdotenv direnv github-env varlock systemd kubectl direnv@2',
    ],
    [{ A: '1', B: '2' }, 'bash'],
  ],
  38: [
    [
      { A: 'abc' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 python-decouple compose ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv varlock systemd direnv@2',
    ],
    [{ A: 'abc  ' }, 'django-environ docker github-env kubectl'],
  ],
  39: [
    [
      { A: 'abc' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple compose ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv varlock systemd direnv@2',
    ],
    [{ A: '"abc"' }, 'docker github-env kubectl'],
  ],
  40: [
    [
      { A: 'a\\', B: '2' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node python-dotenv python-dotenv@0 django-environ python-decouple compose docker ruby-dotenv@2 phpdotenv',
    ],
    [{ A: 'a\\', 'b\nB': '2' }, 'node@20'],
    [{ A: 'a\\', B: '2', b: '' }, 'ruby-dotenv kubectl'],
    [{ A: 'ab', B: '2' }, 'bash systemd'],
    ['refused', 'direnv github-env varlock direnv@2'],
  ],
  41: [
    [
      {},
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx node node@20 python-dotenv python-dotenv@0 django-environ python-decouple docker ruby-dotenv@2 bash systemd',
    ],
    ['refused', 'compose phpdotenv direnv varlock kubectl direnv@2'],
    [{ EOF: '', l1: '' }, 'ruby-dotenv'],
    [{ A: 'l1' }, 'github-env'],
  ],
  42: [
    [
      { A: 'abc' },
      'node-dotenv node-dotenv@8 dotenv-expand dotenv-expand@12 dotenvx python-dotenv python-dotenv@0 python-decouple compose varlock',
    ],
    [
      { A: '\u00a0abc\u00a0' },
      'node node@20 django-environ docker ruby-dotenv ruby-dotenv@2 phpdotenv bash direnv github-env systemd kubectl direnv@2',
    ],
  ],
};
