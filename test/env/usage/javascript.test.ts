import { describe, expect, it } from 'vitest';
import { namesIn } from './support.ts';

describe('reads of JavaScript and TypeScript', () => {
  it.each([
    [
      'an assignment is no read',
      'process.env.A = "x"; process.env["B"] = "y"; delete process.env.C',
      '',
    ],
    [
      'an assignment by a made-up name is none',
      'process.env[name] = value; process.env[a] === b',
      '*',
    ],
    ['an assignment that keeps a value', 'process.env.A ??= "x"; process.env.B == 1', 'A? B'],
    [
      'a conversion with a default',
      'Number(process.env.A) || 3000; parseInt(process.env.B, 10) || 1',
      'A? B?',
    ],
    ['a negation', 'if (!process.env.A || !process.env.B) throw new Error()', 'A B'],
    [
      'a name that is added to',
      'process.env["A_" + x]; process.env[`B_${y}`]; process.env[ "C" ]',
      'C * *',
    ],
    ['a constant', 'const KEY = "THE_KEY"; process.env[KEY]; process.env[OTHER]', 'THE_KEY *'],
    ['a constant with two values', 'let k = "A"; k = "B"; process.env[k]', '*'],
    ['methods of the object', 'process.env.hasOwnProperty("A")', ''],
    ['the operator in', 'if ("A" in process.env) {}; if ("B" in other) {}', 'A?'],
    [
      'a destructuring with a type',
      'const { A, B = "x,y", C: c }: Record<string, string> = process.env;',
      'A B? C',
    ],
    ['a destructuring of Vite', 'const { VITE_A } = import.meta.env', 'VITE_A'],
    [
      'names for the whole',
      'const env = process.env\nenv.A; env["B"] ?? 1; env.lower; other.env.NO; env[x]',
      'A B? *',
    ],
    ['a parameter', 'function load(env = process.env) { return env.A }', 'A'],
    [
      'a typed parameter',
      'function load(e: NodeJS.ProcessEnv) { return { a: e.A, b: e.B || 1 } }',
      'A B?',
    ],
    ['a field', 'class A { env = process.env; a() { return this.env.KEY_A; } }', 'KEY_A'],
    [
      'an environment for a child',
      'spawn("a", { env: process.env }); const o = { ...process.env, A: 1 }',
      '',
    ],
    ['env of process', 'import { env } from "node:process"; env.A', 'A'],
    ['env out of process', 'const { env } = process; const { A, B = 1 } = env;', 'A B?'],
    [
      'an env of something else',
      'const env = createContext(); env.A; import { env } from "./env"',
      '',
    ],
    ['loadEnv of Vite', 'const env = loadEnv(mode, process.cwd(), ""); env.VITE_A', 'VITE_A'],
    ['all names', 'Object.keys(process.env).filter(x); Object.keys(other)', '*'],
    [
      'Deno',
      'Deno.env.get("A") ?? 1; Deno.env.has("B"); Deno.env.get(c); Deno.env.set("NO", "x")',
      'A? B? *',
    ],
    ['Deno as an object', 'const { A } = Deno.env.toObject(); Deno.env.toObject().B', 'A B'],
    ['SvelteKit, static', `import { A, B as b } from '$env/static/private';`, 'A B'],
    ['SvelteKit, dynamic', `import { env } from '$env/dynamic/private'; env.A`, 'A'],
    [
      'SvelteKit, renamed',
      `import { env as e } from '$env/dynamic/public'; e.PUBLIC_A ?? 1`,
      'PUBLIC_A?',
    ],
    [
      'an import of something else',
      `import { A } from './env/static/private'; import { B } from 'env'`,
      '',
    ],
    [
      'Astro',
      `import { A, getSecret } from 'astro:env/server'; getSecret("B")`,
      'A~ B~ getSecret~',
    ],
    [
      'the schema of Astro',
      'export default defineConfig({ env: { schema: { A: envField.string({ context: "server" }), B: envField.number({ context: "client", default: 1 }), C: envField.boolean({ optional: true }) } } })',
      'A B? C?',
    ],
    [
      'react-native-config',
      `import Config from 'react-native-config'; Config.A; Config.lower`,
      'A',
    ],
    ['react-native-dotenv', `import { API_URL } from '@env'`, 'API_URL'],
    [
      'env-var',
      `env.get('A').required().asString(); env.get('B').default('x').asString(); env.get('C').asInt()`,
      'A B? C',
    ],
    ['a get of something else', 'map.get("A"); environment.get("B"); cache.config("C")', ''],
    [
      'a reader of the project',
      'getEnv("KEY_A"); getEnvOrDefault("KEY_B", 1); requireEnv("KEY_C", "message"); setEnv("NO", 1)',
      'KEY_A KEY_B? KEY_C',
    ],
    [
      'a reader with another argument',
      'getEnv("lower"); getEnv(name); forgetEnv("A"); getEnvironment("AB", x)',
      'AB?',
    ],
    ['webpack', 'new webpack.EnvironmentPlugin(["A", "B"])', 'A B'],
  ])('%s', (_, text, expected) => {
    expect(namesIn('a.ts', text)).toBe(expected);
  });
});

describe('validators of JavaScript and TypeScript', () => {
  it.each([
    [
      'envalid',
      `const env = cleanEnv(process.env, {
         PORT: port({ default: 3000 }),
         KEY: str(), // NO: str()
         DEV: str({ devDefault: 'x' }),
         TEXT: str({ desc: 'default: none, NO: str()' }),
       });`,
      'DEV? KEY PORT? TEXT',
    ],
    ['envalid, schema elsewhere', 'cleanEnv(process.env, specs)', '*'],
    [
      't3-env',
      `export const env = createEnv({
         server: { DATABASE_URL: z.string().url(), PORT: z.coerce.number().default(1) },
         client: { NEXT_PUBLIC_A: z.string().optional() },
         runtimeEnv: { DATABASE_URL: process.env.DATABASE_URL, PORT: process.env.PORT },
       });`,
      'DATABASE_URL NEXT_PUBLIC_A? PORT?',
    ],
    [
      'zod at once',
      'z.object({ A: z.string(), B: z.string().nullish(), c: z.string() }).parse(process.env)',
      'A B?',
    ],
    [
      'zod by a constant',
      'const schema = z.object({ A: z.string().min(1).default("x"), "B": z.enum(["a"]) });\nexport const env = schema.parse(process.env);',
      'A? B',
    ],
    ['zod in a file of its own', 'export const envSchema = z.object({ A: z.string() })', 'A'],
    [
      'zod about something else',
      'import "./env"; export const row = z.object({ A: z.string() })',
      'A~',
    ],
    [
      'a schema from elsewhere',
      'import { schema } from "./schema"; schema.safeParse(process.env)',
      '*',
    ],
    ['parse of something else', 'schema.parse(body); cleanEnv(other, { lower: str() })', ''],
    [
      'valibot',
      'v.parse(v.object({ A: v.string(), B: v.optional(v.string(), "x"), C: v.pipe(v.string(), v.url()) }), process.env)',
      'A B? C',
    ],
    [
      'yup',
      'yup.object({ A: yup.string().required(), B: yup.string() }).validateSync(process.env)',
      'A B?',
    ],
    ['yup by shape', 'yup.object().shape({ A: yup.string().required() }).cast(process.env)', 'A'],
    [
      'Joi with Nest',
      'ConfigModule.forRoot({ validationSchema: Joi.object({ A: Joi.string().required(), B: Joi.number().default(1), C: Joi.string() }) })',
      'A B? C?',
    ],
    ['Joi in a file of its own', 'export default Joi.object({ A: Joi.string().required() })', 'A'],
    ['Joi by keys', 'const configSchema = Joi.object().keys({ A: Joi.string().required() })', 'A'],
    [
      'class-validator with Nest',
      `class EnvironmentVariables {
         @IsEnum(Environment)
         NODE_MODE: Environment;
         @IsOptional() @IsString()
         A: string;
         @IsNumber() @Min(0)
         B: number = 3000;
       }`,
      'A? B? NODE_MODE',
    ],
    [
      'envsafe',
      'envsafe({ A: str(), B: port({ devDefault: 1 }), C: bool({ default: true }) })',
      'A B? C?',
    ],
    [
      'znv',
      'parseEnv(process.env, { A: z.string(), B: { schema: z.number(), defaults: { _: 1 } } })',
      'A B?',
    ],
    [
      'Adonis',
      `Env.create(new URL('../', import.meta.url), { A: Env.schema.string(), B: Env.schema.string.optional() })`,
      'A B?',
    ],
    [
      'convict',
      `convict({ port: { format: 'port', default: 1, env: 'PORT' } }); const a = "env: 'NO'"`,
      'PORT?',
    ],
    ['env of something else', `run({ env: 'PRODUCTION' })`, ''],
    ['plain constants', 'const LIMITS = object({ A: 1, B: "x", C: true }); f(process.env)', ''],
    [
      'in a comment or a text',
      '// cleanEnv(process.env, { A: str() })\n"z.object({ B: z.string() })"; process.env.C',
      'C',
    ],
    ['one that does not end', 'cleanEnv(process.env, { A: str(), B: port({ default: 1 }', 'A B?'],
  ])('%s', (_, text, expected) => {
    expect(namesIn('a.ts', text)).toBe(expected);
  });

  it('reads what node-config puts in the place of its settings', () => {
    const text =
      '{ "db": { "host": "DB_HOST" }, "port": { "__name": "PORT", "__format": "json" } }';
    expect(namesIn('config/custom-environment-variables.json', text)).toBe('DB_HOST? PORT?');
    expect(namesIn('config/default.json', text)).toBe('');
  });
});
