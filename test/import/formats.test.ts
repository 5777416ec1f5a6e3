import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRules, findRule } from '../../src/catalog.ts';
import { Draft } from '../../src/import/draft.ts';
import { formatOf } from '../../src/import/index.ts';
import { gitguardianIds, gitleaksIds, secretlintIds, trivyIds } from '../../src/import/rule-ids.ts';
import { ruleMatches } from '../../src/policy/apply-policy.ts';
import { compileLinear } from '../../src/scan/linear-pattern.ts';
import { makeFinding } from '../support/make-finding.ts';

/** What one file becomes. */
async function imported(name: string, text: string): Promise<Draft> {
  const draft = new Draft({
    isBuiltIn: (id) => findRule(id) !== null,
    holdsSecret: (each) => each.includes('SECRET'),
    async compile(source) {
      const pattern = await compileLinear(source);
      return { test: (each) => pattern.search(each, 0) !== null };
    },
  });
  const format = await formatOf(name);
  if (!format) throw new Error(`no format has the name ${name}`);
  await format.convert(text, name, draft);
  return draft;
}

describe('ids of other scanners', () => {
  it.each(Object.entries({ gitleaksIds, trivyIds, secretlintIds, gitguardianIds }))(
    '%s name rules that are here',
    (_, table) => {
      const lost = Object.values(table)
        .flat()
        .filter((own) => !allRules.some(({ id }) => ruleMatches(own, id)));
      expect(lost).toEqual([]);
    },
  );
});

describe('files that import knows', () => {
  it.each([
    ...['.gitleaks.toml', 'gitleaks.toml', '.betterleaks.toml', '.gitleaksignore'],
    ...['.betterleaksignore', '.secrets.baseline', '.secretlintrc', '.secretlintrc.json'],
    ...['.secretlintrc.yml', '.secretlintignore', '.trivyignore', '.trivyignore.yaml'],
    ...['.talismanrc', '.gitguardian.yaml', '.ggshield.yml', '.gitallowed'],
  ])('%s', async (name) => {
    expect(await formatOf(name)).not.toBeNull();
  });

  it.each(['package.json', 'watertight.yml', 'x.toml', '.secretlintrc.json.bak', ''])(
    'not %s',
    async (name) => {
      expect(await formatOf(name)).toBeNull();
    },
  );
});

describe('gitleaks', () => {
  const rule = (more: string): string =>
    `[[rules]]\nid = "acme-key"\ndescription = "Acme"\n${more}`;

  it('carries rules with their secret group, entropy and paths', async () => {
    const draft = await imported(
      '.gitleaks.toml',
      rule(
        `regex = '''(x)?acme_(?P<k>[a-z0-9]{32})'''\nsecretGroup = 2\nentropy = 3.5\npath = '''\\.env$'''`,
      ),
    );
    expect(draft.custom).toEqual([
      {
        ...{ id: 'acme-key', title: 'Acme', pattern: '(x)?acme_(?P<secret>[a-z0-9]{32})' },
        ...{ keywords: ['acme_'], severity: 'high', paths: ['**/*.env'], 'min-entropy': 3.5 },
      },
    ]);
  });

  it.each<[string, string, RegExp]>([
    ['lookaround', `regex = '''(?!a)acme'''`, /rule 'acme-key': lookaround is not/],
    ['a group that is not there', `regex = '''acme'''\nsecretGroup = 3`, /a secret group that is/],
    ['no literal', `regex = '''[0-9a-f]{32}'''`, /no literal of three characters/],
    ['a path alone', `path = '''x'''`, /about paths alone/],
    ['a helper', `regex = '''acme'''\nskipReport = true`, /only helps other rules/],
    [
      'a path that is no glob',
      `regex = '''acme'''\npath = '''\\bx'''`,
      /path of rule.*a word border/,
    ],
    ['a secret', `regex = '''acmeSECRET'''`, /a secret stands in its expression/],
    ['an expression', `regex = '''acme\\pZ{Foo}{2000}'''`, /the linear-time engine refuses/],
  ])('leaves a rule with %s behind, by its name', async (_, more, message) => {
    const draft = await imported('.gitleaks.toml', rule(more));
    expect(draft.custom).toEqual([]);
    expect(draft.left.join('\n')).toMatch(message);
  });

  it('reads allowlists old and new, with AND, targets and rules', async () => {
    const draft = await imported(
      '.gitleaks.toml',
      `${rule(`regex = '''acme_[a-z]{9}'''
[rules.allowlist]
regexes = ['''^acme_x''']
[[rules.allowlists]]
condition = "AND"
paths = ['''^docs/''']
regexes = ['''x''']
regexTarget = "line"`)}
[[allowlists]]
targetRules = ["aws-access-token", "nobody"]
stopwords = ["dum.my"]
commits = ["abc"]
[allowlist]
description = "old"
paths = ['''go\\.sum$''']`,
    );
    expect(draft.allow).toEqual([
      {
        rule: 'acme-key',
        paths: ['docs/**'],
        pattern: 'x',
        target: 'line',
        reason: expect.any(String),
      },
      { rule: 'acme-key', pattern: '^acme_x', target: 'secret', reason: expect.any(String) },
      ...['aws-access-key-id', 'aws-temporary-access-key-id'].map((id) => ({
        ...{ rule: id, pattern: '(?i)(?:dum\\.my)', target: 'secret' },
        reason: expect.any(String),
      })),
      { rule: '*', paths: ['**/*go.sum'], reason: 'old' },
    ]);
    expect(draft.left).toEqual([
      "allowlist 1: rule 'nobody' is not here",
      "allowlist 1: commits; accept what they hold with 'watertight baseline --history'",
    ]);
  });

  it('disables by the ids that are used here, and says what it does not know', async () => {
    const draft = await imported(
      '.betterleaks.toml',
      `filter = '''x'''\n[extend]\nuseDefault = true\ndisabledRules = ["stripe-access-token", "jwt", "x"]\n[[rules]]\nid="r"\nregex='''abc'''\nvalidate='''y'''`,
    );
    expect([...draft.disable]).toEqual(['stripe-secret-key', 'stripe-test-secret-key', 'jwt']);
    expect(draft.left).toEqual([
      "rule 'r': 'validate' means nothing here",
      "disabled rule 'x': there is no such rule here",
      "'filter' means nothing here",
    ]);
  });

  it('says where a file is no TOML, and does not quote it', async () => {
    await expect(imported('.gitleaks.toml', 'a = 1\nb = SECRET')).rejects.toThrow(
      /^\.gitleaks\.toml:2: this is no TOML: mend it first$/,
    );
  });
});

describe('talisman', () => {
  /** Paths that an entry with a checksum means among these files, or why it means none. */
  async function meant(filename: string, checksum: string, files: Record<string, string>) {
    const entry = JSON.stringify({ fileignoreconfig: [{ filename, checksum }] });
    const [claim] = (await imported('.talismanrc', entry)).claims;
    const paths = Object.keys(files).sort();
    const read = (path: string) => new TextEncoder().encode(files[path] ?? '');
    const meaning = claim?.meaning({ paths, read }) ?? '';
    if (typeof meaning === 'string') return meaning;
    return paths.filter((path) => {
      const finding = makeFinding({ location: { path } });
      return meaning({ finding, secret: null, holds: () => false });
    });
  }

  // Checksums of its own tests, of files without content.
  const [some, below] = [
    '87139cc4d975333b25b6275f97680604add51b84eb8f4a3b9dcbbc652e6f27ac',
    '25bd31a28bf9d4e06327f1c4a5cab2260574ae508803f66adcc393350e994866',
  ];
  const empty = { 'some_file.pem': '', 'test/some_file.pem': '' };
  // Made by its rule with another program: some_file.pem and test/some_file.pem together.
  const both = '7b9e45a4f384e9547940d51eecced4c1421dc10b581a15291b125ed0dff3b89c';

  it('means the files whose checksum it is', async () => {
    expect(await meant('some_file.pem', some, empty)).toEqual(['some_file.pem']);
    expect(await meant('some_file.pem', some.toUpperCase(), empty)).toEqual(['some_file.pem']);
    expect(await meant('test/some_file.pem', below, empty)).toEqual(['test/some_file.pem']);
    expect(await meant('test/', below, empty)).toEqual(['test/some_file.pem']);
    expect(await meant('test/*.pem', below, empty)).toEqual(['test/some_file.pem']);
    for (const name of ['*.pem', 'some_file.pem', 'some_file.[op]em', 'some_????.pem']) {
      expect(await meant(name, both, empty)).toEqual(Object.keys(empty));
    }
  });

  it('means nothing in a file that has changed, is gone, or is another one', async () => {
    expect(await meant('some_file.pem', some, { 'some_file.pem': 'x' })).toMatch(
      /another one today/,
    );
    expect(await meant('some_file.pem', 'nonsense', empty)).toMatch(/another one today/);
    expect(await meant('gone.pem', some, empty)).toMatch(/nothing that is here/);
    expect(await meant('{some_file,x}.pem', some, empty)).toMatch(/nothing that is here/);
  });

  it('reads names as it does where whole files are ignored', async () => {
    const names = ['a.pem', '*.pem', 'lib/', 'lib/**/x{1}.js'];
    const entries = names.map((filename) => ({ filename, ignore_detectors: ['filecontent'] }));
    const draft = await imported('.talismanrc', JSON.stringify({ fileignoreconfig: entries }));
    expect(draft.allow.flatMap(({ paths }) => paths ?? [])).toEqual([
      ...['/a.pem', '*.pem', '/lib/', '/lib/*/x\\{1\\}.js'],
    ]);
  });
});

describe('ggshield', () => {
  it('has stars alone in its paths, which may lie anywhere', async () => {
    const ignored_paths = ['LICENSE', '/root.txt', 'a/b*.js', '**/c/d', 'x[1].js', 'docs/*', 'a**'];
    const draft = await imported(
      '.gitguardian.yaml',
      JSON.stringify({ secret: { ignored_paths } }),
    );
    expect(draft.allow).toMatchObject([
      { paths: ['**/LICENSE', '/root.txt', '**/a/b*.js', '**/c/d', '**/x\\[1\\].js', '**/docs/*'] },
    ]);
    expect(draft.changed).toEqual(['ignored path 6: is now also about what lies deeper']);
    expect(draft.left).toEqual(['ignored path 7: ggshield refuses its stars too']);
  });

  it('has expressions about secrets', async () => {
    const ignored_match_patterns = ['^ENC\\[', '(?=x)'];
    const draft = await imported(
      '.gitguardian.yaml',
      JSON.stringify({ secret: { ignored_match_patterns } }),
    );
    expect(draft.allow).toMatchObject([{ rule: '*', pattern: '^ENC\\[', target: 'secret' }]);
    expect(draft.left).toHaveLength(1);
  });
});

describe('the other formats', () => {
  it('executes no code', async () => {
    for (const name of ['.secretlintrc.js', '.secretlintrc.mjs', '.secretlintrc.cts']) {
      await expect(imported(name, 'process.exit(1)')).rejects.toThrow(
        /is code, which is never exe/,
      );
    }
  });

  it('reads .secretlintrc as JSON and as YAML', async () => {
    const yaml = 'rules:\n  - id: "@secretlint/secretlint-rule-slack"\n    disabled: true\n';
    const json = '{"rules":[{"id":"@secretlint/secretlint-rule-slack","disabled":true}]}';
    for (const text of [yaml, json]) {
      expect([...(await imported('.secretlintrc', text)).disable]).toEqual(['slack-*']);
    }
  });

  it('carries the lines of .secretlintignore as they are', async () => {
    const text = '# x\n/dist/\n*.lock\n\\#odd\n!keep.lock\n';
    const draft = await imported('.secretlintignore', text);
    expect(draft.allow).toMatchObject([{ rule: '*', paths: ['/dist/', '*.lock', '#odd'] }]);
    expect(draft.left).toEqual(['line 5: a pattern that takes files back in']);
  });

  it('carries the lines of .gitallowed, with and without a path', async () => {
    const lines = ['# x', 'AKIA[0-9]+EXAMPLE', 'docs/.*\\.md:[0-9]+:.*', 'a\\.txt:.*key = [a-z]+'];
    const draft = await imported(
      '.gitallowed',
      [...lines, '^only', 'b(?=c)', 'x{2}SECRET'].join('\n'),
    );
    expect(draft.allow).toMatchObject([
      { rule: '*', pattern: 'AKIA[0-9]+EXAMPLE', target: 'line', reason: 'line 2 of .gitallowed' },
      { rule: '*', paths: ['docs/**/*.md'] },
      { rule: '*', paths: ['/a.txt'], pattern: '.*key = [a-z]+', target: 'line' },
    ]);
    expect(draft.left).toHaveLength(2);
    expect(draft.claims).toHaveLength(1);
  });

  it('carries expiry and reason of .trivyignore, in both forms', async () => {
    const lines = await imported('.trivyignore', '# why\ngithub-pat exp:2030-01-02\nCVE-2020-1\n');
    const yaml = await imported(
      '.trivyignore.yaml',
      'secrets:\n  - { id: github-pat, paths: [a/b], statement: why, expired_at: 2030-01-02 }\nlicenses: []\n',
    );
    expect(lines.allow).toEqual([{ rule: 'github-pat', reason: 'why', expires: '2030-01-02' }]);
    expect(lines.left).toEqual(['line 3: it is no secret']);
    expect(yaml.allow).toMatchObject([{ paths: ['a/b'], reason: 'why', expires: '2030-01-02' }]);
    expect(yaml.left).toEqual(["'licenses': they are no secrets"]);
  });

  it('says where a file has another shape, and does not quote it', async () => {
    for (const [name, text] of [
      ['.secrets.baseline', '{"results":{"a":[{"type":7,"hashed_secret":"SECRET"}]}}'],
      ['.talismanrc', 'fileignoreconfig: SECRET\n'],
      ['.gitguardian.yaml', 'secret: [SECRET]\n'],
      ['.secretlintrc.json', '{"rules":"SECRET"}'],
    ] as const) {
      await expect(imported(name, text)).rejects.toThrow(/has another shape than expected/);
      await expect(imported(name, text)).rejects.not.toThrow(/SECRET/);
    }
  });

  it('ends with a result or an input error, whatever the file holds', async () => {
    const names = fc.constantFrom(
      ...[
        '.gitleaks.toml',
        '.gitleaksignore',
        '.secrets.baseline',
        '.secretlintrc',
        '.trivyignore',
      ],
      ...['.talismanrc', '.gitguardian.yaml', '.secretlintignore', '.trivyignore.yaml'],
    );
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      fc.string({ unit: fc.constantFrom(...'a:[]{}-"\n =#') }),
    );
    await fc.assert(
      fc.asyncProperty(names, texts, async (name, text) => {
        try {
          expect(Array.isArray((await imported(name, text)).left)).toBe(true);
        } catch (error) {
          expect((error as Error).name).toMatch(/^InputErrors?$/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
