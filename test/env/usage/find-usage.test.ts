import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filesOf } from '../../../src/env/index.ts';
import { checkUsage } from '../../../src/env/usage/check-usage.ts';
import { findUsage, languages } from '../../../src/env/usage/find-usage.ts';
import { parse, summary } from '../support.ts';
import { namesIn, usageOf } from './support.ts';

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
    ['k8s/a.yaml', 'a: "${A_B}"\n# ${NO}\nb: "${C:-x} $${NO} $D"', 'A_B~ C~'],
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
    expect(namesIn(path, text)).toBe(expected);
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
      ' '.repeat(100_000),
      'a'.repeat(100_000),
      '{ '.repeat(50_000),
      '[ '.repeat(50_000),
      ': '.repeat(50_000),
      '= '.repeat(50_000),
    ];
    /** What begins a form, over and over, and once before many blanks, letters and brackets. */
    const openings = {
      javascript: [
        'cleanEnv(process.env, { A: ',
        'z.object({ a: ',
        'z.object({ A: ',
        'createEnv({ server: { ',
        'const { a = process.env',
        'const env = process.env; env[',
        'import { A ',
        'env.get("A")',
        'process.env[',
        'class XEnv { A: ',
        'A: envField.a(',
        'e: NodeJS.ProcessEnv ',
      ],
      python: [
        'class A(BaseSettings, ',
        'class A(BaseSettings):\n a: A = Field(',
        'Env(A=(',
        'env("A", ',
        'config("A", cast=f(',
        'with env.prefixed("A"):\n ',
        'os.environ.get(',
        'from os import environ as e ',
        'for a in ',
        'AliasChoices("A", ',
        'env.db(',
      ],
      ruby: ['ENV.values_at("A", ', 'ENV["A"]', 'ENV.fetch(', 'Figaro.env.a '],
      php: ["'%env(a:", '%env(default:', '$_SERVER["A" ', '$dotenv->required(["A", ', 'env: "a:'],
      go: [
        'type A struct { ',
        'type A struct {\n B struct {\n',
        'X A `envPrefix:"A_" env:"A,',
        'viper.BindEnv("a", ',
        'os.ExpandEnv("$A',
        'EnvVars: []string{"A", ',
      ],
      spring: ['${A:', '${?A'],
      java: ['@Value("${A:', '@A(', 'env = System.getenv(); env.get(', 'getenv("A").map('],
      jvm: ['sys.env.get("A").', '"${', 'val env: A = System.getenv()'],
      csharp: ['GetEnvironmentVariable("A", ', 'configuration["A', '$"{'],
      rust: ['#[arg(env, ', '#[arg(env)]\n#[a]', 'env::var("A").a(', 'if let Ok(a) = '],
      shell: ['read -r ', '${A:', 'declare -x ', '[[ -v '],
      compose: ['${A'],
      workflow: ['secrets.', '${{ '],
      dockerfile: ['ARG ', '\nARG '],
      'node-config': [': "A', ': '],
      configuration: ['%env(a:', '<% ENV['],
      kubernetes: ['${A'],
      prisma: ['env("'],
    };
    const paths = {
      javascript: 'a.ts',
      python: 'a.py',
      ruby: 'a.rb',
      php: 'a.php',
      go: 'a.go',
      spring: 'application.yml',
      java: 'A.java',
      jvm: 'a.kt',
      csharp: 'a.cs',
      rust: 'a.rs',
      shell: 'a.sh',
      compose: 'compose.yml',
      workflow: '.github/workflows/a.yml',
      dockerfile: 'Dockerfile',
      'node-config': 'custom-environment-variables.json',
      configuration: 'config/a.yaml',
      kubernetes: 'k8s/a.yaml',
      prisma: 'schema.prisma',
    };
    const isNamed = (id: string): id is keyof typeof paths => id in paths;
    const slow: string[] = [];
    for (const { id, keywords } of languages) {
      if (!isNamed(id)) throw new Error(`no file for ${id}`);
      const own = openings[id];
      const repeated = own.map((opening) => opening.repeat(Math.ceil(200_000 / opening.length)));
      const lines = own.map((opening) => `${opening}\n`.repeat(5_000));
      const stretched = own.flatMap((opening) => hostile.map((text) => `${opening}${text}`));
      for (const text of [...hostile, ...repeated, ...lines, ...stretched]) {
        const before = performance.now();
        expect(usageOf(paths[id], `${keywords[0]} ${own.join(' ')}\n${text}`).filesRead).toBe(1);
        const took = performance.now() - before;
        if (took > 2000) slow.push(`${id} ${text.slice(0, 40)} ${Math.round(took)}`);
      }
    }
    expect(slow).toEqual([]);
  }, 120_000);
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
    const either =
      'class S(BaseSettings):\n    a: str = Field(alias=AliasChoices("NEW_KEY", "API_KEY"))\n    b: str = Field(alias=AliasChoices("KEY_B", "KEY_C"))\n';
    expect(summary(checkUsage(schema, usageOf('a.py', either), []))).toEqual([
      'env-undocumented KEY_B a.py:3:5',
      'env-unused-variable OLD_ONE env.schema.yml:1:27',
    ]);
    const dynamic = checkUsage(schema, usageOf('src/a.ts', `${code}; process.env[x]`), []);
    expect(summary(dynamic).some((line) => line.startsWith('env-unused'))).toBe(false);
    expect(
      checkUsage(schema, usageOf('test/a.ts', 'process.env.ONLY_IN_TESTS'), []).map(
        ({ ruleId }) => ruleId,
      ),
    ).not.toContain('env-undocumented');
  });
});
