import type { CodeText } from './code-text.ts';
import type { ExtraRead, Language, UsageForm } from './language.ts';
import { ownDemands, ownReaders } from './patterns.ts';

const backslash = '\\';
/** How a read goes on to a value of its own, perhaps through `.presence` or `.to_s`. */
const orElse = /^(?:\s*&?\.\w{1,20}[!?]?){0,3}\s*(?:\|\||or\b)/;

/** `ENV` in Ruby code, and in the templates that Rails writes into its YAML. */
export const rubyForms: readonly UsageForm[] = [
  {
    pattern: /\bENV\[\s*(["'])(?<name>[A-Za-z_]\w*)\1\s*\](?!\s*(?:\|\|)?=(?![=~]))/g,
    fallback: orElse,
  },
  {
    pattern:
      /\bENV\.(?:fetch|delete|dig)(?:\(\s*|\s)(["'])(?<name>[A-Za-z_]\w*)\1(?=\s*(?:[,)\n;{]|do\b|%>|$))/g,
    fallback: /^\s*(?:,|\)?\s*(?:\{|do\b|\|\|))/,
  },
  {
    pattern: /\bENV\.(?:key|has_key|include|member)\?(?:\(\s*|\s)(["'])(?<name>[A-Za-z_]\w*)\1/g,
    fallback: /^/,
  },
  {
    pattern: /\bENV\.(?:values_at|fetch_values|slice)(?:\(|\s)(?<name>[^()\n]{1,2000})/g,
    list: 'quoted',
  },
];

export const ruby: Language = {
  id: 'ruby',
  files: /\.(?:rb|rake|ru|erb|gemspec)$|(?:^|\/)(?:Gemfile|Rakefile)$/i,
  keywords: ['ENV', 'igaro', 'require_keys', '_env'],
  lexis: {
    lineComments: ['#'],
    blockComments: [['\n=begin', '\n=end']],
    // A string may go on in the next line, but an apostrophe in a heredoc must not run away.
    strings: [
      { open: '"', close: '"', escape: backslash, code: '#{', isOneLine: true },
      { open: "'", close: "'", escape: backslash, isOneLine: true },
      { open: '`', close: '`', escape: backslash, code: '#{', isOneLine: true },
    ],
  },
  forms: [
    ...rubyForms,
    { pattern: /\bDotenv\.require_keys(?:\(|\s)(?<name>[^()\n]{1,2000})/g, list: 'quoted' },
    ownReaders,
    ownDemands,
  ],
  dynamic: [
    /\bENV\[(?!\s*(["'])[A-Za-z_]\w*\1\s*\]|[^\]\n]{0,80}\]\s*(?:\|\|)?=(?![=~]))/g,
    /\bENV\.fetch(?:\(|[ \t])(?!\s*(["'])[A-Za-z_]\w*\1)/g,
    /\bENV\.(?:each|select|filter|map|find|filter_map|each_pair|to_h\s*\{|reject|any\?|find_all)\b/g,
  ],
  extra: { sign: /\bFigaro\.(?:env|require_keys)\b/, reads: readsOfFigaro },
};

/** Names that no method of figaro's `env` has: it reads the variable of that name in capitals. */
function* readsOfFigaro({ text }: CodeText): Generator<ExtraRead> {
  for (const match of text.matchAll(/\bFigaro\.env\.([a-z_]\w*)([!?]?)(\s*\|\|)?/gi)) {
    const [, name = '', mark, or] = match;
    const offset = match.index + 'Figaro.env.'.length;
    const hasDefault = mark === '?' || or !== undefined;
    yield { name: name.toUpperCase(), offset, hasDefault };
  }
}
