/**
 * How text of a file is to be read: whether a bare word on the right of a sign is code or a value.
 *
 * - `code`: values are string literals, a bare word is an identifier.
 * - `shell`: a bare word is a value and ends at a blank.
 * - `conf`: a bare value runs to the end of the line.
 * - `markup`: tags and attributes.
 * - `text`: prose with samples of all the others, and files of unknown kind.
 */
export type Family = 'code' | 'shell' | 'conf' | 'markup' | 'text';

/** What the detector knows of a file from its path alone. */
export interface FileKind {
  readonly family: Family;
  /** Extension in lower case without the dot; the name itself for dot files and `Dockerfile`. */
  readonly extension: string;
  /** Texts that begin a comment to the end of the line. */
  readonly comments: readonly string[];
  /** True in a folder of translations. */
  readonly isLocale: boolean;
  /** True when the file pins packages by digest. */
  readonly isLock: boolean;
  /** True for generated, minified or mapped scripts. */
  readonly isBundle: boolean;
  /** True for a list of sample requests and answers, as descriptions of services come with. */
  readonly isSamples: boolean;
  /** True in a folder that a package manager fills. */
  readonly isInstalled: boolean;
}

const slashes =
  'js jsx mjs cjs ts tsx mts cts vue svelte java kt kts scala go c h cc cpp cxx hpp hh m mm cs swift rs dart groovy gradle php jsonc proto sol zig fs fsx v sv bicep jenkinsfile s asm';
const hashes = 'py rb pyi ex exs cr jl nim pl pm r tf hcl tfvars rake gemspec podspec';
const dashes = 'hs lua elm ada';
const otherCode = 'erl clj cljs lisp vb las tl ps1 psm1';
const codeExtensions = new Set(`${slashes} ${hashes} ${dashes} ${otherCode}`.split(' '));
const slashExtensions = new Set(slashes.split(' '));
const dashExtensions = new Set(`${dashes} sql`.split(' '));
const shellExtensions = new Set(
  'sh bash zsh fish ksh bat cmd dockerfile containerfile makefile mk bats postinst preinst envrc procfile'.split(
    ' ',
  ),
);
const confExtensions = new Set(
  'yaml yml json json5 toml ini cfg conf config cnf properties env example dist sample template rsp plist travis netrc npmrc pypirc pgpass cf editorconfig service har tfstate avsc ipynb strings'.split(
    ' ',
  ),
);
const markupExtensions = new Set(
  'xml html htm xhtml resx storyboard xib csproj props svg jsp erb'.split(' '),
);

const lockName =
  /(?:^|\/)(?:package-lock\.json|\.cargo-checksum\.json|RECORD|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|deno\.lock|Cargo\.lock|go\.(?:work\.)?sum|composer\.lock|Gemfile\.lock|poetry\.lock|Pipfile\.lock|uv\.lock|pdm\.lock|pixi\.lock|conda-lock\.yml|mix\.lock|rebar\.lock|pubspec\.lock|Podfile\.lock|Package\.resolved|Cartfile\.resolved|packages\.lock\.json|paket\.lock|project\.assets\.json|gradle\.lockfile|verification-metadata\.xml|\.terraform\.lock\.hcl|flake\.lock|Chart\.lock|MODULE\.bazel\.lock|stack\.yaml\.lock|conan\.lock|buf\.lock|Manifest\.toml|modules\.txt|\.pnp\.cjs)$/;
const bundleName = /\.(?:min|bundle|chunk)\.(?:js|css|mjs)$|\.(?:map|bundle)$/;
/**
 * `kms.examples.json`, `examples-1.json`. Not `config.example.json`: a template to copy, where
 * people leave the real values.
 */
const samplesName = /(?:^|[/._-])(?:examples|samples)(?:[-_.]\d+)?\.(?:json|ya?ml)$/i;
const installedPath =
  /(?:^|\/)(?:node_modules|bower_components|site-packages|[^/]{1,80}\.dist-info)\//;
const localePath =
  /(?:^|[/._-])(?:locales?|i18n|l10n|lang|langs|languages?|translations?|intl)(?=[/._-])/i;

const kinds = new Map<string, FileKind>();
const rememberedKinds = 512;

/** What `path` says about its file. The last answers are kept: it is asked for every line. */
export function fileKind(path: string): FileKind {
  const known = kinds.get(path);
  if (known) return known;
  if (kinds.size >= rememberedKinds) kinds.clear();
  const kind = readKind(path);
  kinds.set(path, kind);
  return kind;
}

/** One text for all that a kind says; the family and the comments follow from the extension. */
export function kindKey(kind: FileKind): string {
  const { extension, isLocale, isLock, isBundle, isSamples, isInstalled } = kind;
  return [extension, isLocale, isLock, isBundle, isSamples, isInstalled].join(':');
}

function readKind(path: string): FileKind {
  const extension = extensionOf(path);
  return {
    family: familyOf(extension),
    extension,
    comments: commentsOf(extension),
    isLocale: localePath.test(path),
    isLock: lockName.test(path) || extension === 'lock',
    isBundle: bundleName.test(path),
    isSamples: samplesName.test(path),
    isInstalled: installedPath.test(path),
  };
}

function extensionOf(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/^\.env(?:\.|$)/.test(file) || /\.env$/.test(file)) return 'env';
  const dot = file.lastIndexOf('.');
  return dot === -1 ? file : file.slice(dot + 1);
}

function familyOf(extension: string): Family {
  if (codeExtensions.has(extension)) return 'code';
  if (shellExtensions.has(extension)) return 'shell';
  if (confExtensions.has(extension)) return 'conf';
  if (markupExtensions.has(extension)) return 'markup';
  return 'text';
}

function commentsOf(extension: string): readonly string[] {
  if (extension === 'php') return ['//', '#'];
  if (slashExtensions.has(extension)) return ['//'];
  if (dashExtensions.has(extension)) return ['--'];
  if (extension === 'ini' || extension === 'cfg' || extension === 'cnf') return ['#', ';'];
  if (extension === 'json' || extension === 'md') return [];
  return ['#'];
}
