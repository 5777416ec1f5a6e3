import type { Location } from '../../model/location.ts';
import { TextIndex } from '../../model/text-index.ts';
import type { Dialect, DotenvText, Reading } from '../dialects/dialect.ts';
import { findDivergence } from '../divergence.ts';
import type { Entry, Manifest, View } from '../entry.ts';
import type { EnvFinding } from '../finding.ts';
import { Fragments } from './fragments.ts';

/** An env file and who reads it. */
export interface DotenvInput {
  readonly path: string;
  readonly source: DotenvText;
  /** The consumers in use, the one that matters most first; at least one. */
  readonly dialects: readonly Dialect[];
  readonly role: 'values' | 'example';
  readonly environment: string | null;
  /** True for a file that lies over another one. */
  readonly partial: boolean;
  /** Paths of env files that the loader reads beneath it. */
  readonly below: readonly string[];
}

const noHost: ReadonlyMap<string, string> = new Map();

/**
 * Reads an env file as each of its consumers does. References are resolved from the file alone,
 * as on a machine where nothing else is set.
 */
export function readDotenvManifest(input: DotenvInput): Manifest {
  const { path, source, dialects } = input;
  const index = new TextIndex(path, source.text);
  const readings = dialects.map((dialect) => ({ dialect, reading: dialect.read(source, noHost) }));
  const fragments = new Fragments(
    source,
    readings.map(({ reading }) => reading),
  );
  const views = readings.map(({ dialect, reading }) =>
    toView(dialect.id, reading, index, fragments),
  );
  const findings: EnvFinding[] = [...encodingFindings(input)];
  for (const { dialect, reading } of readings) {
    findings.push(...syntaxFindings(dialect.id, reading, source.text, index));
    findings.push(...fragmentFindings(dialect.id, reading, index, fragments));
  }
  findings.push(...duplicateFindings(readings, index, fragments));
  // An example is copied, not loaded: what its readers make of it is the copy's concern.
  if (input.role === 'values') findings.push(...findDivergence(views, dialects));
  return {
    path,
    format: 'dotenv',
    role: input.role,
    environment: input.environment,
    views,
    end: index.end(),
    partial: input.partial,
    below: input.below,
    findings: firstOfEach(findings),
    granted: null,
  };
}

function toView(consumer: string, reading: Reading, index: TextIndex, fragments: Fragments): View {
  const entries = new Map<string, Entry>();
  for (const found of reading.assignments) {
    if (fragments.has(found)) continue;
    const hasText = found.valueEnd > found.valueStart;
    const location = hasText
      ? index.location(found.valueStart, found.valueEnd)
      : index.location(found.nameStart, found.nameEnd);
    const { name, value, unknown } = found;
    if (unknown !== undefined)
      entries.set(name, { name, kind: 'reference', value, location, unknown });
    else entries.set(name, { name, kind: value === null ? 'inherited' : 'value', value, location });
  }
  return { consumer, entries, refused: reading.refusal !== null };
}

const encodings: Readonly<Record<Exclude<DotenvText['encoding'], 'utf-8'>, string>> = {
  'utf-8-mark': 'UTF-8 with a byte order mark',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  invalid: 'not UTF-8',
};

function encodingFindings({ path, source }: DotenvInput): EnvFinding[] {
  if (source.encoding === 'utf-8') return [];
  const isWide = source.encoding.startsWith('utf-16');
  return [
    {
      ruleId: 'env-bad-encoding',
      ...(isWide ? { severity: 'high' as const } : {}),
      confidence: 0.97,
      location: { path, line: 1, column: 1, endLine: 1, endColumn: 1 },
      related: [],
      args: { name: path, encoding: encodings[source.encoding] },
      subject: source.encoding,
    },
  ];
}

function* syntaxFindings(
  consumer: string,
  reading: Reading,
  text: string,
  index: TextIndex,
): Generator<EnvFinding> {
  const { refusal } = reading;
  if (refusal !== null) {
    yield {
      ruleId: 'env-syntax',
      confidence: 0.95,
      location: index.location(refusal.offset, lineEnd(text, refusal.offset)),
      related: [],
      args: { consumer, problem: refusal.message, isRefused: true },
      subject: `${consumer}:refused`,
    };
  }
  for (const [at, offset] of reading.ignored.entries()) {
    if (text.slice(offset, lineEnd(text, offset)).trim() === '') continue;
    yield {
      ruleId: 'env-syntax',
      severity: 'low',
      confidence: 0.9,
      location: index.location(offset, lineEnd(text, offset)),
      related: [],
      args: { consumer, problem: 'passes over this line without a word', isRefused: false },
      subject: `ignored:${at}`,
    };
  }
}

/** Lines that the reader takes for variables of their own although they belong to a value. */
function* fragmentFindings(
  consumer: string,
  { assignments }: Reading,
  index: TextIndex,
  fragments: Fragments,
): Generator<EnvFinding> {
  for (const [at, found] of assignments.entries()) {
    if (!fragments.has(found)) continue;
    yield {
      ruleId: 'env-syntax',
      severity: 'medium',
      confidence: 0.9,
      location: index.location(found.nameStart, found.nameEnd),
      related: [],
      args: {
        consumer,
        problem: 'takes a name from this line, which looks like a piece of the value above',
        isRefused: false,
      },
      subject: `fragment:${at}`,
    };
  }
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

function* duplicateFindings(
  readings: readonly { readonly dialect: Dialect; readonly reading: Reading }[],
  index: TextIndex,
  fragments: Fragments,
): Generator<EnvFinding> {
  for (const { dialect, reading } of readings) {
    const first = new Map<string, Location>();
    const seen = new Map<string, number>();
    for (const { name, nameStart, nameEnd } of reading.assignments) {
      if (fragments.has({ name, nameStart })) continue;
      const location = index.location(nameStart, nameEnd);
      const before = first.get(name);
      if (before === undefined) {
        first.set(name, location);
        continue;
      }
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      yield {
        ruleId: 'env-duplicate',
        confidence: 0.97,
        location,
        related: [{ ...before, message: 'first given here' }],
        args: { name, firstLine: before.line ?? 1, consumer: dialect.id },
        subject: count === 1 ? name : `${name}:${count}`,
      };
    }
  }
}

/** What several consumers say alike is one finding, told for the first of them. */
function firstOfEach(findings: readonly EnvFinding[]): EnvFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { line, column } = finding.location;
    const key = `${finding.ruleId}\0${finding.subject}\0${line}\0${column}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
