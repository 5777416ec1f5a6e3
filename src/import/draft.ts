import type { Severity } from '../model/severity.ts';
import type { Claim } from './import-format.ts';
import { globsOfRegex } from './regex-globs.ts';
import { type RegexDialect, RegexRefusal, readRegex } from './regex-tree.ts';
import { requiredLiterals } from './required-literals.ts';

/** A rule of the project as it stands in the configuration. */
export interface CustomDraft {
  readonly id: string;
  readonly title: string;
  readonly pattern: string;
  readonly keywords: readonly string[];
  readonly severity: Severity;
  readonly paths?: readonly string[];
  readonly 'min-entropy'?: number;
}

/** An entry of the allowlist as it stands in the configuration. */
export interface AllowDraft {
  readonly rule: string;
  readonly paths?: readonly string[];
  readonly pattern?: string;
  readonly target?: 'secret' | 'line';
  readonly reason: string;
  readonly expires?: string;
}

/** What the draft asks of the engine. */
export interface DraftTools {
  readonly isBuiltIn: (ruleId: string) => boolean;
  /** True for a text in which a secret stands, which must not be written into anything. */
  readonly holdsSecret: (text: string) => boolean;
  /** Compiles an expression on the engine that will run it; throws what it says. */
  readonly compile: (source: string) => Promise<{ test(text: string): boolean }>;
}

export interface RegexRule {
  readonly name: string;
  readonly title: string;
  readonly pattern: string;
  readonly dialect: RegexDialect;
  readonly flags?: string;
  /** Number of the capture that is the secret; undefined for the first, when there is one. */
  readonly secretCapture?: number;
  readonly keywords?: readonly string[];
  readonly entropy?: number;
  readonly severity?: Severity;
  readonly paths?: readonly string[];
}

export interface AllowedPattern {
  /** What people call it: `allowlist 2, regex 1`. */
  readonly label: string;
  readonly pattern: string;
  readonly dialect: RegexDialect;
  readonly flags?: string;
  readonly rules: readonly string[];
  readonly paths?: readonly string[];
  readonly target?: 'secret' | 'line';
  readonly reason: string;
}

/** What an import has gathered: parts of a configuration, claims, and what stayed behind. */
export class Draft {
  failOn: 'none' | Severity | undefined;
  readonly disable = new Set<string>();
  readonly custom: CustomDraft[] = [];
  readonly allow: AllowDraft[] = [];
  readonly claims: Claim[] = [];
  /** What could not be carried over, and why; sentences without values. */
  readonly left: string[] = [];
  /** What was carried over in another shape; sentences without values. */
  readonly changed: string[] = [];
  readonly #tools: DraftTools;
  readonly #ids = new Map<string, string>();

  constructor(tools: DraftTools) {
    this.#tools = tools;
  }

  isBuiltIn(id: string): boolean {
    return this.#tools.isBuiltIn(id);
  }

  holdsSecret(text: string): boolean {
    return this.#tools.holdsSecret(text);
  }

  /** The id under which a rule of the imported file is known here, if it was carried over. */
  ownId(name: string): string | undefined {
    return this.#ids.get(name);
  }

  /** A rule of the project; what the engine cannot run is refused by its name. */
  async addRule(rule: RegexRule): Promise<void> {
    const label = `rule '${rule.name}'`;
    const read = this.#attempt(label, () => this.#readRule(rule));
    if (!read) return;
    const { source, literals } = read;
    const given = (rule.keywords ?? []).filter((word) => word.length >= 3);
    const keywords = literals ?? given;
    if (keywords.length === 0) {
      this.left.push(
        `${label}: no literal of three characters stands in every match; add 'keywords' by hand`,
      );
      return;
    }
    if (!literals) {
      this.changed.push(`${label}: a keyword must stand in the same line as the match`);
    }
    if (this.#tools.holdsSecret(source) || this.#tools.holdsSecret(keywords.join('\n'))) {
      this.left.push(`${label}: a secret stands in its expression itself`);
      return;
    }
    if (!(await this.#compiles(label, source))) return;
    const id = this.#freeId(rule.name);
    if (id !== rule.name) this.changed.push(`${label}: is now '${id}'`);
    this.#ids.set(rule.name, id);
    this.custom.push({
      ...{ id, title: rule.title || rule.name, pattern: source, keywords },
      severity: rule.severity ?? 'high',
      ...(rule.paths ? { paths: rule.paths } : {}),
      ...(rule.entropy ? { 'min-entropy': Math.min(8, rule.entropy) } : {}),
    });
  }

  #readRule({ pattern, dialect, flags, secretCapture }: RegexRule) {
    const first = readRegex(pattern, dialect, flags);
    const wanted = secretCapture ?? (first.captures > 0 ? 1 : 0);
    if (wanted > first.captures) throw new RegexRefusal('a secret group that is not there');
    const { source, tree } = readRegex(pattern, dialect, flags, wanted);
    return { source, literals: requiredLiterals(tree) };
  }

  /** Entries that allow what an expression finds in the secret or its line. */
  async addPattern(allowed: AllowedPattern): Promise<void> {
    const { label, pattern, dialect, flags, rules, paths, target, reason } = allowed;
    const read = this.#attempt(label, () => readRegex(pattern, dialect, flags));
    if (!read) return;
    const { source } = read;
    const compiled = await this.#compiles(label, source);
    if (!compiled) return;
    if (this.#tools.holdsSecret(source)) {
      this.#claimPattern(allowed, compiled);
      return;
    }
    for (const rule of rules) {
      this.allow.push({
        ...{ rule, ...(paths ? { paths } : {}), pattern: source },
        ...(target ? { target } : {}),
        reason,
      });
    }
  }

  /** An expression that spells a secret out stays behind; what it means today is accepted. */
  #claimPattern(
    { label, paths, target, reason }: AllowedPattern,
    compiled: { test(text: string): boolean },
  ): void {
    if (paths) {
      this.left.push(`${label}: it spells a secret out, and is about some paths only`);
      return;
    }
    this.changed.push(
      `${label}: it spells a secret out, so what it means today is accepted by name`,
    );
    this.claims.push({
      ...{ label, reason, inHistory: false },
      meaning:
        () =>
        ({ holds }) =>
          holds(compiled, target ?? 'any'),
    });
  }

  /** Globs for expressions about paths; null when one of them cannot be said so. */
  globs(label: string, patterns: readonly string[], dialect: RegexDialect): string[] | null {
    const found = patterns.map((pattern, index) =>
      this.#attempt(patterns.length > 1 ? `${label} ${index + 1}` : label, () =>
        globsOfRegex(pattern, dialect),
      ),
    );
    const globs = found.flatMap((each) => each ?? []);
    if (globs.some((glob) => this.#tools.holdsSecret(glob))) {
      this.left.push(`${label}: a secret stands in it`);
      return null;
    }
    return globs.length > 0 ? globs : null;
  }

  #attempt<T>(label: string, work: () => T): T | null {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RegexRefusal)) throw error;
      this.left.push(`${label}: ${error.message} is not available here`);
      return null;
    }
  }

  async #compiles(
    label: string,
    source: string,
  ): Promise<{ test(text: string): boolean } | undefined> {
    try {
      return await this.#tools.compile(source);
    } catch {
      this.left.push(`${label}: the linear-time engine refuses its expression`);
      return undefined;
    }
  }

  /** An id as rules have it, which no other rule has. */
  #freeId(name: string): string {
    const words = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '');
    const base = (words.length < 3 ? `rule-${words}` : words).slice(0, 50).replace(/-+$/, '');
    const taken = new Set(this.custom.map(({ id }) => id));
    const isFree = (id: string): boolean => !taken.has(id) && !this.isBuiltIn(id);
    if (isFree(base)) return base;
    let number = 1;
    while (!isFree(`${base}-custom${number > 1 ? `-${number}` : ''}`)) number += 1;
    return `${base}-custom${number > 1 ? `-${number}` : ''}`;
  }
}
