import { describe, expect, it } from 'vitest';
import { namesIn } from './support.ts';

type Row = readonly [what: string, text: string, expected: string];

/** The rows of one language, each as a file of the given name. */
function describeReads(language: string, path: string, rows: readonly Row[]): void {
  describe(`reads of ${language}`, () => {
    it.each(rows)('%s', (_, text, expected) => {
      expect(namesIn(path, text)).toBe(expected);
    });
  });
}

describeReads('Go', 'a.go', [
  [
    'syscall',
    'syscall.Getenv("A"); os.Getenv(name); os.Setenv("NO", "x"); os.Getenv("B_" + x)',
    'A * *',
  ],
  ['a constant', 'const portKey = "PORT"\nos.Getenv(portKey)', 'PORT'],
  ['a typed constant', 'const key string = "THE_KEY"\nos.LookupEnv(key)', 'THE_KEY'],
  [
    'a reader of the project',
    'getEnv("PORT", "80"); mustGetenv("KEY_A"); GetEnvAsInt("KEY_B", 1); setEnv("NO", "x")',
    'KEY_A KEY_B? PORT?',
  ],
  [
    'every variable',
    'for _, e := range os.Environ() {}\ncmd.Env = append(os.Environ(), "A=1")',
    '*',
  ],
  ['names in a text', 'os.ExpandEnv("$HOST_A:${PORT_A}/x"); fmt.Sprintf("$NO")', 'HOST_A PORT_A'],
  [
    'viper with names',
    'viper.BindEnv("db.host", "DB_HOST"); viper.BindEnv("k", "A", "B")',
    'A|B B~ DB_HOST',
  ],
  [
    'viper with a prefix',
    'v := viper.New(); v.SetEnvPrefix("app"); v.BindEnv("db.port"); v.MustBindEnv("k", "OWN")',
    'APP_DB_PORT OWN',
  ],
  ['viper with a default', 'viper.SetDefault("port", 80); viper.BindEnv("port")', 'PORT?'],
  ['viper by itself', 'viper.AutomaticEnv(); viper.BindEnv(key)', '* *'],
  ['BindEnv of something else', 'x.BindEnv("a", "B")', ''],
  ['koanf', 'k.Load(env.Provider("APP_", ".", f), nil)', '*'],
  [
    'urfave/cli',
    '&cli.StringFlag{Name: "a", EnvVars: []string{"A", "B"}}; &cli.IntFlag{EnvVar: "C"}; cli.EnvVars("D")',
    'A? B? C? D?',
  ],
  ['kingpin', 'kingpin.Flag("a", "").Envar("A").String()', 'A?'],
  [
    'tags in any order',
    'type C struct {\n\tX string `envDefault:"1" env:"A"`\n\tY string `json:"NO" env:"B,notEmpty"`\n}',
    'A? B',
  ],
  [
    'cleanenv',
    'type C struct {\n\tX string `env:"A" env-default:"1"`\n\tY string `yaml:"y" env:"B,C" env-required:"true"`\n}',
    'A? B|C C~',
  ],
  [
    'sethvargo',
    'type C struct {\n\tX string `env:"A, default=1"`\n\tY D `env:", prefix=DB_"`\n}\ntype D struct {\n\tH string `env:"HOST, required"`\n}',
    'A? DB_HOST',
  ],
  [
    'prefixes',
    'type C struct {\n\tDB D `envPrefix:"DB_"`\n\tIn struct {\n\t\tP int `env:"PORT"`\n\t} `envPrefix:"IN_"`\n}\ntype D struct {\n\tHost string `env:"HOST"`\n}',
    'DB_HOST IN_PORT',
  ],
  [
    'a prefix of all',
    'env.ParseWithOptions(&c, env.Options{Prefix: "APP_"})\ntype C struct {\n\tX string `env:"A"`\n}',
    'APP_A',
  ],
  [
    'envconfig',
    'type C struct {\n\tX string `envconfig:"A" default:"1"`\n\tMaxConns int `split_words:"true"`\n\tNo string\n}\nenvconfig.Process("", &c)',
    'A? MAX_CONNS',
  ],
  [
    'envconfig with a prefix',
    'type C struct {\n\tX string `envconfig:"A"`\n\tY int `split_words:"true" required:"true"`\n}\nenvconfig.MustProcess("app", &c)',
    'APP_A|A APP_Y A~',
  ],
  ['envconfig without tags', 'type C struct {\n\tPort int\n}\nenvconfig.Process("app", &c)', '*'],
  [
    'tags in a comment',
    '// X string `env:"NO"`\ntype C struct {\n\tX string `environment:"NO"`\n}',
    '',
  ],
]);

describeReads('Ruby', 'a.rb', [
  [
    'several at once',
    'ENV.values_at("A", "B"); ENV.fetch_values("C"); ENV.slice("D", "E")',
    'A B C D E',
  ],
  ['delete', 'ENV.delete("A")', 'A'],
  ['presence', 'ENV.key?("A") && ENV.include?("B")', 'A? B?'],
  [
    'presence by Rails',
    'ENV["A"].presence || "x"; ENV["B"]&.to_i || 1; ENV["C"].presence',
    'A? B? C',
  ],
  [
    'a block',
    'ENV.fetch("A") { "x" }\nENV.fetch "B" do |n| n end\nENV.fetch("C")\nENV.fetch "D"',
    'A? B? C D',
  ],
  ['an assignment', 'ENV["A"] ||= "x"; ENV[k] = "x"; ENV["B"] =~ /x/; ENV["C"] == 1', 'B C'],
  ['a made-up name', 'ENV[name]; ENV["A_#{x}"]; ENV.fetch(k); ENV.each { |k, v| }', '* * * *'],
  [
    'figaro',
    'Figaro.env.stripe_key; Figaro.env.debug? ; Figaro.env.port || 1',
    'DEBUG? PORT? STRIPE_KEY',
  ],
  ['dotenv', 'Dotenv.require_keys("A", "B")', 'A B'],
  ['an apostrophe in a heredoc', "a = <<~TEXT\n  it's\nTEXT\nENV['A']", 'A'],
  ['something else', 'MY_ENV["A"]; Rails.env.production?; x = "ENV[\'NO\']"', ''],
]);

describeReads('PHP', 'a.php', [
  [
    'the server',
    '$_SERVER["APP_ENV"]; $_SERVER["HTTP_HOST"]; $_SERVER["REQUEST_URI"]; $_SERVER["argv"]; $_SERVER["HTTPS"]',
    'APP_ENV',
  ],
  [
    'the server, with a default',
    '$_SERVER["A"] ?? "x"; isset($_SERVER["B"]); $_SERVER["C"] = 1; $_SERVER["D"] ??= 1',
    'A? B?',
  ],
  [
    'Env of Laravel',
    'Env::get("A"); Env::get("B", 1); Env::getOrFail("C"); $x->get("NO"); MyEnv::get("NO")',
    'A B? C',
  ],
  [
    'short forms',
    'getenv("A") ?: "x"; env("B") ?: 1; getenv("C", true); getenv("D_" . $x)',
    'A? B? C *',
  ],
  [
    'Symfony',
    `'%env(resolve:DATABASE_URL)%'; "%env(default:fallback:A)%"; '%env(int:default::B)%'; '%env(bool:C)%'`,
    'A? B? C DATABASE_URL',
  ],
  ['an attribute', `#[Autowire(env: 'bool:THE_A')]\n# '%env(NO)%'\n#[Route(env: 'dev')]`, 'THE_A'],
  [
    'phpdotenv',
    '$dotenv->required(["A", "B"])->notEmpty(); $dotenv->required("C"); $form->required("NO")',
    'A B C',
  ],
  ['every variable', 'foreach ($_ENV as $k => $v) {}', '*'],
  [
    'no reads',
    'putenv("A=1"); function env($key) {} $_ENV["B"] = 1; $this->env("C"); $_ENV[$k] = 1',
    '',
  ],
  ['an apostrophe in a page', `<p>it's</p>\n<?= getenv('A') ?>`, 'A'],
]);

describeReads('Symfony and Rails configuration', 'config/services.yaml', [
  [
    'processors',
    `a: '%env(A)%'\nb: '%env(json:file:resolve:B)%'\nc: '%env(default:d:C)%' # %env(NO)%`,
    'A B C?',
  ],
  ['erb', `a: <%= ENV["A"] %>\nb: <%= ENV.fetch("B") { 5 } %>\nc: <%= ENV.fetch "C" %>`, 'A B? C'],
  ['parameters', `a: '%kernel.environment%'\nb: '%env%'`, ''],
]);

describeReads('Java', 'A.java', [
  [
    'a map',
    'System.getenv().getOrDefault("A", "x"); System.getenv().containsKey("B"); System.getenv().get("C")',
    'A? B? C',
  ],
  [
    'Optional',
    'Optional.ofNullable(System.getenv("A")).orElse("x"); Optional.ofNullable(System.getenv("B")).orElseThrow(); Optional.ofNullable(System.getenv("C")).map(Integer::parseInt).orElseGet(() -> 1)',
    'A? B C?',
  ],
  [
    'null',
    'System.getenv("A") == null ? "x" : "y"; System.getenv("B") != null; Objects.requireNonNullElse(System.getenv("C"), "x"); Objects.requireNonNull(System.getenv("D"))',
    'A? B? C? D',
  ],
  [
    'a made-up name',
    'System.getenv(name); System.getenv("A_" + x); System.getenv().forEach((k, v) -> {}); new HashMap<>(System.getenv())',
    '* * *',
  ],
  ['a constant', 'static final String KEY = "THE_KEY"; System.getenv(KEY)', 'THE_KEY'],
  [
    'a name for the whole',
    'Map<String, String> env = System.getenv(); env.get("A"); env.getOrDefault("B", "x"); env.get(c)',
    'A B? *',
  ],
  [
    'dotenv-java',
    'dotenv.get("A"); dotenv.get("B", "x"); Dotenv.load().get("C"); cache.get("NO")',
    'A B? C',
  ],
  [
    'annotations',
    '@Value("${A}") @Value("${app.x:${B:x}}") @FeignClient(url = "${C}") log("${NO}")',
    'A B? C',
  ],
  [
    'MicroProfile',
    '@ConfigProperty(name = "THE_A", defaultValue = "x") String a; @ConfigProperty(name = "db.url") String b;',
    'DB_URL~ THE_A?',
  ],
  [
    'the environment of Spring',
    'environment.getProperty("THE_A"); env.getProperty("THE_B", "x"); env.getProperty("app.x"); env.getProperty("THE_C", Integer.class); System.getProperty("NO")',
    'THE_A THE_B? THE_C',
  ],
  [
    'in a comment or a text',
    '// System.getenv("NO")\n"System.getenv(NO)"; /* @Value("${NO}") */',
    '',
  ],
]);

describeReads('Kotlin', 'a.kt', [
  ['a template', 'val a = "x ${System.getenv("A")} y"', 'A'],
  [
    'Elvis',
    'System.getenv("A") ?: error("no"); System.getenv()["B"] ?: "x"; System.getenv().getOrElse("C") { "x" }',
    'A? B? C?',
  ],
  ['dotenv-kotlin', 'dotenv["A"] ?: "x"; dotenv["B"]', 'A? B'],
  ['a name for the whole', 'val env: Map<String, String> = System.getenv()\nenv["A"]', 'A'],
]);

describeReads('Scala', 'a.scala', [
  [
    'sys.env',
    'sys.env("A"); sys.env.get("B"); sys.env.getOrElse("C", "x"); sys.env.get("D").getOrElse("x"); sys.env.contains("E"); sys.env(k)',
    'A B C? D? E? *',
  ],
  ['Properties', 'Properties.envOrElse("A", "x"); sys.props("NO")', 'A?'],
]);

describeReads('Gradle', 'build.gradle', [
  [
    'Groovy',
    `System.getenv('A') ?: 'x'; System.env.B; providers.environmentVariable('C').orElse('x')`,
    'A? B C?',
  ],
]);

describeReads('Typesafe Config', 'src/main/resources/application.conf', [
  ['substitutions', 'a = ${A_B}\nport = 80\nport = ${?PORT}\nb = ${app.x} # ${NO}', 'A_B PORT?'],
]);

describeReads('Quarkus', 'src/main/resources/application.properties', [
  ['profiles', '%prod.a=${A_B:x}\nb=${C_D}\nc=${app.x}', 'A_B? C_D'],
]);

describeReads('Logback', 'logback-spring.xml', [
  ['substitutions', '<!-- ${NO} --><file>${LOG_DIR:-/tmp}/${LOG_FILE}</file>', 'LOG_DIR? LOG_FILE'],
]);

describeReads('C#', 'a.cs', [
  [
    'a target',
    'Environment.GetEnvironmentVariable("A", EnvironmentVariableTarget.Machine) ?? "x"',
    'A?',
  ],
  [
    'a throw',
    'Environment.GetEnvironmentVariable("A") ?? throw new Exception(); Environment.GetEnvironmentVariable("B") == null',
    'A B?',
  ],
  [
    'a made-up name',
    'Environment.GetEnvironmentVariable(name); Environment.GetEnvironmentVariable($"A_{b}"); Environment.GetEnvironmentVariables()',
    '* * *',
  ],
  [
    'nameof and a constant',
    'GetEnvironmentVariable(nameof(A)); const string Key = "THE_B"; GetEnvironmentVariable(Key)',
    'A THE_B',
  ],
  ['an interpolation', 'var a = $"x {Environment.GetEnvironmentVariable("A")} y";', 'A'],
  [
    'the configuration',
    'builder.Configuration["Db:Host"]; _configuration.GetValue<int>("Port"); Configuration.GetConnectionString("Main")',
    'ConnectionStrings__Main~ Db__Host~ Port~',
  ],
  [
    'a section',
    'Configuration.GetSection("Db").Get<Db>(); config.AddEnvironmentVariables()',
    '* *',
  ],
  ['no reads', 'Environment.SetEnvironmentVariable("A", "x"); // GetEnvironmentVariable("NO")', ''],
]);

describeReads('Rust', 'a.rs', [
  [
    'defaults',
    'env::var("A").unwrap_or_else(|_| "x".into()); env::var("B").map(|v| v == "1").unwrap_or(false); env::var("C").expect("C"); dotenvy::var("D").unwrap_or("x".into())',
    'A? B? C D?',
  ],
  ['one behind another', 'f(env::var("A")?, env::var("B").ok())', 'A B?'],
  ['if let', 'if let Ok(a) = std::env::var("A") {}', 'A?'],
  [
    'clap',
    'struct A {\n #[arg(long, env)]\n pub api_key: String,\n #[clap(env, default_value = "x")]\n host: String,\n #[arg(long, env = "OWN")]\n #[serde(skip)]\n x: Option<u8>,\n #[arg(long)]\n no: String }',
    'API_KEY HOST? OWN?',
  ],
  ['clap by calls', 'Arg::new("a").env("THE_A"); Command::new("x").env("NO", "y")', 'THE_A?'],
  [
    'envconfig',
    '#[envconfig(from = "A", default = "1")]\npub a: u8,\n#[envconfig(from = "B")]\npub b: u8,',
    'A? B',
  ],
  [
    'names of fields',
    'envy::from_env::<C>(); envy::prefixed("APP_").from_env::<C>(); Environment::with_prefix("APP"); Env::prefixed("APP_"); env::vars()',
    '* * * * *',
  ],
  ['a constant', 'const KEY: &str = "THE_KEY"; env::var(KEY); env::var(k)', 'THE_KEY *'],
  [
    'no reads',
    'env::set_var("A", "x"); // env::var("NO")\nlet x = "env::var(NO)"; myenv::variable("NO")',
    '',
  ],
]);

describeReads('a shell', 'a.sh', [
  ['an apostrophe in double quotes', `echo "don't # $KEY_A"; echo '$NO_TEXT'`, 'KEY_A'],
  ['printenv and -v', 'printenv KEY_A; [[ -v KEY_B ]]; test -v KEY_C', 'KEY_A KEY_B? KEY_C?'],
  ['an indirect name', 'echo "${!name}"; for k in "${!list[@]}"; do :; done', '*'],
]);
