import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/env/index.ts';
import { checkUsage } from '../../../src/env/usage/check-usage.ts';
import { findUsage, languages } from '../../../src/env/usage/find-usage.ts';
import { parse, summary } from '../support.ts';

function usageOf(path: string, text: string) {
  return findUsage(filesOf(new Map([[path, text]])));
}

/** Names read; a `?` behind those that have a default. */
function names(path: string, text: string): string[] {
  return [...usageOf(path, text).names]
    .map(([name, reads]) => (reads.every((read) => read.hasDefault) ? `${name}?` : name))
    .sort();
}

describe('findUsage', () => {
  it.each([
    [
      'a.ts',
      'const a = process.env.A_B; process.env["C"]; process.env?.D ?? 1; process.env[`E`]',
      'A_B C D? E',
    ],
    ['a.ts', 'const { A, B: b, C = 1 } = process.env;', 'A B C?'],
    ['a.ts', 'import.meta.env.VITE_X || "y"; Deno.env.get("D"); Env.get("E", 1)', 'D E? VITE_X?'],
    [
      'a.ts',
      'this.configService.get<string>("DB_HOST"); config.getOrThrow("KEY_A")',
      'DB_HOST KEY_A',
    ],
    [
      'a.js',
      '// process.env.NO\n/* process.env.NO */ "process.env.NO"; `${process.env.YES} process.env.NO`',
      'YES',
    ],
    ['a.js', 'const r = /["\']/; process.env.AFTER_REGEX', 'AFTER_REGEX'],
    ['k8s/a.yaml', 'a: "${A_B}"\n# ${NO}\nb: "${C:-x} $${NO} $D"', 'A_B C'],
    ['schema.prisma', '// env("NO")\nurl = env("DATABASE_URL")', 'DATABASE_URL'],
    ['a.js', 'const d = a / b; process.env.X / 2', 'X'],
    [
      'a.py',
      'import os\nos.environ["A"]\nos.environ.get("B")\nos.getenv("C", "d")\nos.environ.get(\'D\', None)',
      'A B C? D?',
    ],
    ['a.py', '# os.environ["NO"]\n"""os.environ["NO"]"""\nx = f"{os.environ[\'YES\']}"', 'YES'],
    ['a.py', 'os.environ["SET"] = "1"\nif os.environ["READ"] == "1": pass', 'READ'],
    ['a.py', 'env = environ.Env()\nenv("A")\nenv.bool("B", default=False)\nenv.str("C")', 'A B? C'],
    [
      'a.py',
      'from decouple import config\nconfig("A")\nconfig("B", cast=int)\nconfig("C", default=1)',
      'A B C?',
    ],
    [
      'a.py',
      'class Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="APP_")\n    database_url: PostgresDsn\n    debug: bool = False\n    key: str = Field(alias="THE_KEY")\n\nx: int = 1\n',
      'APP_DATABASE_URL APP_DEBUG? THE_KEY',
    ],
    [
      'a.rb',
      'ENV["A"]; ENV.fetch("B"); ENV.fetch("C", 1); ENV["D"] || 2; ENV["E"] = 1 # ENV["NO"]\n"#{ENV[\'F\']}"',
      'A B C? D? F',
    ],
    [
      'a.php',
      '<?php getenv("A"); env("B", 1); $_ENV["C"] ?? 1; $this->env("NO"); // env("NO")',
      'A B? C?',
    ],
    [
      'a.go',
      'os.Getenv("A"); os.LookupEnv("B") // os.Getenv("NO")\ntype C struct { X string `env:"C,required"`\n Y string `env:"D" envDefault:"1"` }',
      'A B C D?',
    ],
    [
      'A.java',
      'System.getenv("A"); @Value("${B}") String b; @Value("${C:x}") String c; /* getenv("NO") */',
      'A B C?',
    ],
    ['a.kt', 'System.getenv("A") ?: "x"\nSystem.getenv()["B"]', 'A? B'],
    ['src/application.yml', 'url: ${DB_URL}\nport: ${PORT:8080}\n# ${NO}', 'DB_URL PORT?'],
    [
      'a.cs',
      'Environment.GetEnvironmentVariable("A") ?? "x"; Environment.GetEnvironmentVariable("B");',
      'A? B',
    ],
    [
      'a.rs',
      'let c = \'"\'; std::env::var("A")?; env::var("B").unwrap_or_default(); option_env!("C"); env!("D"); #[arg(long, env = "E")]',
      'A B? C? D E',
    ],
    [
      'a.sh',
      'echo "$API_KEY" ${DB_URL:?set} ${PORT:-80} \'$NO_TEXT\' # $NO_COMMENT\nLOCAL_ONE=1; echo $LOCAL_ONE',
      'API_KEY DB_URL PORT?',
    ],
  ])('%s: %s', (path, text, expected) => {
    expect(names(path, text).join(' ')).toBe(expected);
  });

  it('tells dynamic reads, places and what it did not read', () => {
    const usage = usageOf('src/a.ts', 'const a =\n  process.env[name];\nprocess.env.KEY_A');
    expect(usage.dynamic).toMatchObject([{ path: 'src/a.ts', line: 2, column: 3 }]);
    expect(usage.names.get('KEY_A')?.[0]?.location).toMatchObject({
      line: 3,
      column: 13,
      endColumn: 18,
    });
    const large = findUsage(filesOf(new Map([['a.js', 'x'.repeat(2 * 1024 * 1024 + 1)]])));
    expect(large.unread).toEqual(['a.js']);
    const foreign = findUsage(filesOf(new Map([['node_modules/x/a.js', 'process.env.NO']])));
    expect(foreign).toMatchObject({ filesRead: 0, unread: [] });
  });

  it('reads any text to its end', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '"',
        "'",
        '`',
        '${',
        '}',
        '{',
        '/*',
        '*/',
        '//',
        '#',
        '\\',
        '\n',
        '"""',
        'process.env.A',
        'ENV["',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('a.ts', 'a.py', 'a.rb', 'a.php', 'a.go', 'A.java', 'a.cs', 'a.rs', 'a.sh'),
        (pieces, path) => {
          const usage = usageOf(path, pieces.join(''));
          expect(usage.filesRead).toBe(1);
        },
      ),
    );
  });

  it('stays fast on long hostile lines', () => {
    const hostile = [
      '{'.repeat(50_000),
      'env('.repeat(20_000),
      '$'.repeat(50_000),
      'class A('.repeat(5_000),
      'A: '.repeat(30_000),
    ];
    for (const language of languages) {
      const path = {
        javascript: 'a.ts',
        python: 'a.py',
        ruby: 'a.rb',
        php: 'a.php',
        go: 'a.go',
        spring: 'application.yml',
        java: 'A.java',
        csharp: 'a.cs',
        rust: 'a.rs',
        shell: 'a.sh',
        compose: 'compose.yml',
        workflow: '.github/workflows/a.yml',
        dockerfile: 'Dockerfile',
        kubernetes: 'k8s/a.yaml',
        prisma: 'schema.prisma',
      }[language.id];
      expect(path).toBeDefined();
      for (const text of hostile) {
        expect(usageOf(path ?? '', `${language.keywords[0]} ${text}`).filesRead).toBe(1);
      }
    }
  });
});

describe('checkUsage', () => {
  it('finds drift in both directions', async () => {
    const schema = await parse(
      'variables: { API_KEY: {}, OLD_ONE: {}, KEPT: { expose: false } }\n',
    );
    const code =
      'process.env.API_KEY; process.env.NEW_ONE; process.env.NODE_ENV; process.env.OPT ?? 1';
    const findings = checkUsage(schema, usageOf('src/a.ts', code), []);
    expect(summary(findings)).toEqual([
      'env-undocumented NEW_ONE src/a.ts:1:34',
      'env-undocumented OPT src/a.ts:1:77',
      'env-unused-variable OLD_ONE env.schema.yml:1:27',
    ]);
    expect(findings[1]?.severity).toBe('info');
    const dynamic = checkUsage(schema, usageOf('src/a.ts', `${code}; process.env[x]`), []);
    expect(summary(dynamic).some((line) => line.startsWith('env-unused'))).toBe(false);
    expect(
      checkUsage(schema, usageOf('test/a.ts', 'process.env.ONLY_IN_TESTS'), []).map(
        ({ ruleId }) => ruleId,
      ),
    ).not.toContain('env-undocumented');
  });
});
