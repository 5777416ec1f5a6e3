/** A comment that asks to pass over a line. */
export interface InlineMark {
  /** Rule ids it names; empty when it is meant for every rule. */
  readonly rules: readonly string[];
  readonly reason: string | null;
  /** Whose mark it is: ours says its rule and its reason, those of others need not. */
  readonly dialect: string;
  /** Which line it is about. */
  readonly target: 'line' | 'next-line';
  /** True when it only counts beside a generic rule. */
  readonly genericOnly: boolean;
}

interface MarkSyntax {
  readonly dialect: string;
  readonly pattern: RegExp;
  readonly target: InlineMark['target'];
  readonly genericOnly?: boolean;
}

/** Marks of other scanners, as their documentation writes them; each passes over every rule. */
const foreignMarks: readonly MarkSyntax[] = [
  { dialect: 'gitleaks', pattern: /\bgitleaks:allow\b/i, target: 'line' },
  { dialect: 'betterleaks', pattern: /\bbetterleaks:allow\b/i, target: 'line' },
  {
    dialect: 'detect-secrets',
    pattern: /\bpragma: ?(?:allowlist|whitelist) secret\b/i,
    target: 'line',
  },
  {
    ...{ dialect: 'detect-secrets', target: 'next-line' },
    pattern: /\bpragma: ?(?:allowlist|whitelist) nextline secret\b/i,
  },
  { dialect: 'trufflehog', pattern: /\btrufflehog:ignore\b/i, target: 'line' },
  { dialect: 'kingfisher', pattern: /\bkingfisher:ignore\b/i, target: 'line' },
  { dialect: 'secretlint', pattern: /\bsecretlint-disable-line\b/, target: 'line' },
  { dialect: 'secretlint', pattern: /\bsecretlint-disable-next-line\b/, target: 'next-line' },
  { dialect: 'ggshield', pattern: /\bggignore\b/, target: 'line' },
  { dialect: 'bandit', pattern: /#\s*nosec\b/i, target: 'line', genericOnly: true },
];

const ownMark =
  /watertight:allow(-next-line)?(?:[ \t]+(?!--)([a-z0-9*?,\t -]{1,400}?))?(?:[ \t]*--[ \t]*([^\r\n]{0,400}?))?[ \t]*(?:\*\/|-->|--}}|#}|"|'|$)/;

/** The marks in one line of text, ours first. */
export function readMarks(line: string): InlineMark[] {
  const marks: InlineMark[] = [];
  const own = line.includes('watertight:allow') ? ownMark.exec(line) : null;
  if (own) {
    const rules = (own[2] ?? '').split(/[\s,]+/).filter((rule) => rule !== '');
    marks.push({
      rules,
      reason: own[3]?.trim() || null,
      dialect: 'watertight',
      target: own[1] ? 'next-line' : 'line',
      genericOnly: false,
    });
  }
  for (const { dialect, pattern, target, genericOnly = false } of foreignMarks) {
    if (pattern.test(line)) marks.push({ rules: [], reason: null, dialect, target, genericOnly });
  }
  return marks;
}

/**
 * The marks that speak about a line: its own, and those of the line above that mean the next
 * line, or that stand above it alone in a comment.
 */
export function marksFor(line: string, above: string): InlineMark[] {
  const own = readMarks(line).filter((mark) => mark.target === 'line');
  const before = readMarks(above).filter(
    (mark) => mark.target === 'next-line' || (mark.dialect === 'watertight' && isComment(above)),
  );
  return [...own, ...before];
}

function isComment(line: string): boolean {
  return /^\s*(?:#|\/\/|\/\*|\*|--|;|<!--|\{\{!|\{#|%|')/.test(line);
}
