import { describe, expect, it } from 'vitest';
import { namesIn } from './support.ts';

describe('reads of Python', () => {
  it.each([
    ['arguments by name', 'os.getenv(key="A", default="d"); os.environ.get(key="B")', 'A? B'],
    ['or', 'a = os.environ.get("A") or "d"\nb = os.getenv("B") and 1', 'A? B'],
    [
      'a name that is added to',
      'os.getenv("A_" + x)\nos.environ[f"B_{y}"]\nos.environ.get("C_%s" % z)',
      '* * *',
    ],
    ['blanks', 'os.environ[ "A" ]\nos.getenv( "B" )', 'A B'],
    ['bytes', 'os.environb[b"NO"]\nos.getenvb(b"A")', 'A'],
    ['in', '"A" in os.environ\n"B" not in os.environ\n"C" in other', 'A? B?'],
    [
      'no reads',
      'del os.environ["A"]\nos.environ["B"] = "x"\nos.putenv("C", "x")\nos.environ[key] = 1',
      '',
    ],
    [
      'names for the whole',
      'env = os.environ\nenv["A"]\nenv.get("B", 1)\nenv[c]\nother.env["NO"]',
      'A B? *',
    ],
    ['an import by another name', 'from os import environ as e\ne["A"]', 'A'],
    ['every name', 'for key, value in os.environ.items():\n    pass', '*'],
    ['a constant', 'KEY = "THE_KEY"\nos.environ[KEY]', 'THE_KEY'],
    [
      'the scheme of django-environ',
      'env = environ.Env(DEBUG=(bool, False), NAME=str, UNUSED=(str, ""))\nenv("DEBUG")\nenv("NAME")',
      'DEBUG? NAME UNUSED~',
    ],
    [
      'names that django-environ knows',
      'env.db()\nenv.cache(default="x")\nenv.db("A")\nenv.read_env(".env")',
      'A CACHE_URL? DATABASE_URL',
    ],
    [
      'dj-database-url',
      'dj_database_url.config(default="x", conn_max_age=1)\ndj_database_url.config(env="A")',
      'A DATABASE_URL?',
    ],
    [
      'environs',
      'env.int("A", 1)\nenv.list("B", subcast=int)\nenv.str("C", validate=Length(min=1), default="x")',
      'A? B C?',
    ],
    [
      'environs with a prefix',
      'with env.prefixed("APP_"):\n    env("A")\n    with env.prefixed("DB_"):\n        env.int("B", 1)\nenv("C")',
      'APP_A APP_DB_B? C',
    ],
    [
      'decouple with a cast',
      'config("A", cast=Csv(), default="x")\nconfig("B", cast=Csv())',
      'A? B',
    ],
    [
      'starlette',
      'config = Config(".env")\nconfig("A", cast=bool, default=False)\nconfig("B", cast=Secret)',
      'A? B',
    ],
    [
      'a reader of the project',
      'get_env_variable("A")\nget_env("B", "x")\nrequire_env("C", "message")\nset_env("NO", 1)',
      '',
    ],
    [
      'a reader of the project, in capitals',
      'get_env_variable("THE_A")\nget_env("THE_B", "x")\nrequire_env("THE_C", "m")',
      'THE_A THE_B? THE_C',
    ],
    ['similar names', 'app.config["A"]\nmyenv("B")\nself.genenv("C")\nconfig.get("D")', ''],
  ])('%s', (_, text, expected) => {
    expect(namesIn('a.py', text)).toBe(expected);
  });

  it.each([
    [
      'a prefix in class Config',
      ['class S(BaseSettings):', '    a: str', '    class Config:', '        env_prefix = "APP_"'],
      'APP_A',
    ],
    [
      'a prefix in a dictionary',
      ['class S(BaseSettings):', '    model_config = {"env_prefix": "APP_"}', '    a: str'],
      'APP_A',
    ],
    ['a prefix of the class', ['class S(BaseSettings, env_prefix="APP_"):', '    a: str'], 'APP_A'],
    [
      'a prefix that is inherited',
      [
        'class Base(BaseSettings):',
        '    model_config = SettingsConfigDict(env_prefix="APP_")',
        'class S(Base):',
        '    a: str',
      ],
      'APP_A',
    ],
    [
      'sensitive to case',
      [
        'class S(BaseSettings):',
        '    model_config = SettingsConfigDict(case_sensitive=True)',
        '    a: str',
      ],
      'a',
    ],
    [
      'choices',
      ['class S(BaseSettings):', '    a: str = Field(validation_alias=AliasChoices("A", "B"))'],
      'A|B B~',
    ],
    [
      'several of version 1',
      ['class S(BaseSettings):', '    a: str = Field("x", env=["A", "B"])'],
      'A|B? B~',
    ],
    [
      'fields of version 1',
      [
        'class S(BaseSettings):',
        '    a: str',
        '    class Config:',
        '        fields = {"a": {"env": "THE_A"}}',
      ],
      'THE_A',
    ],
    [
      'an alias in an annotation',
      ['class S(BaseSettings):', '    a: Annotated[str, Field(alias="THE_A")]'],
      'THE_A',
    ],
    [
      'over several lines',
      [
        'class S(BaseSettings):',
        '    a: str = Field(',
        '        default="x",',
        '        description="b: str",',
        '    )',
        '    c: str',
      ],
      'A? C',
    ],
    [
      'a default that is none',
      [
        'class S(BaseSettings):',
        '    a: str = Field(default=..., description="x")',
        '    b: str = ...',
        '    c: str = Field(...)',
      ],
      'A B C',
    ],
    [
      'no fields',
      [
        'class S(BaseSettings):',
        '    """a: str"""',
        '    b: ClassVar[int] = 1',
        '    _c: str = "x"',
        '    def f(self) -> None:',
        '        d: int = 1',
        '    @property',
        '    def e(self): ...',
      ],
      '',
    ],
    [
      'a model, as JSON',
      ['class Db(BaseModel):', '    host: str', 'class S(BaseSettings):', '    db: Db'],
      'DB~',
    ],
    [
      'a model by a delimiter',
      [
        'class Db(BaseModel):',
        '    host: str',
        '    port: int = 1',
        'class S(BaseSettings):',
        '    model_config = SettingsConfigDict(env_nested_delimiter="__")',
        '    db: Db',
      ],
      'DB__HOST DB__PORT? DB~',
    ],
    [
      'a model from elsewhere',
      [
        'class S(BaseSettings):',
        '    model_config = SettingsConfigDict(env_nested_delimiter="__")',
        '    db: Db = Db()',
        '    c: str',
      ],
      'C DB~ *',
    ],
    [
      'settings in settings',
      [
        'class Db(BaseSettings):',
        '    db_host: str',
        'class S(BaseSettings):',
        '    db: Db = Field(default_factory=Db)',
      ],
      'DB_HOST DB~',
    ],
    ['another class', ['class S(BaseModel):', '    a: str', '# BaseSettings'], ''],
  ])('pydantic: %s', (_, lines, expected) => {
    expect(namesIn('a.py', `${lines.join('\n')}\n`)).toBe(expected);
  });
});
