import { Secret } from '../../model/secret.ts';
import { TextIndex } from '../../model/text-index.ts';
import type { Entry, Manifest } from '../entry.ts';
import { readText } from '../files.ts';
import type { EnvFinding } from '../finding.ts';
import { isSecretName } from '../names.ts';
import { environmentOfPath, type ManifestContext, referenceEntry } from './context.ts';

/** One `NAME=value` of an instruction, with offsets of the value. */
interface Declared {
  readonly name: string;
  readonly value: string | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Manifests of Dockerfiles: `ENV`, and the defaults of `ARG`. A secret in either stays in the
 * image for whoever pulls it, so it is `env-disallowed-here` unless it is an obvious dummy.
 *
 * Source: https://docs.docker.com/reference/dockerfile/#env
 */
export function readDockerfileManifests(
  paths: readonly string[],
  context: ManifestContext,
): Manifest[] {
  return paths.flatMap((path) => {
    const text = readText(context.files, path);
    return text === null ? [] : [readDockerfile(path, text, context)];
  });
}

function readDockerfile(path: string, text: string, context: ManifestContext): Manifest {
  const index = new TextIndex(path, text);
  const entries = new Map<string, Entry>();
  const findings: EnvFinding[] = [];
  for (const { name, value, start, end } of declarations(text)) {
    const location = index.location(start, end);
    if (value === null || value === '' || value.includes('$')) {
      entries.set(name, referenceEntry(name, location));
      continue;
    }
    const secret = new Secret(value);
    entries.set(name, { name, kind: 'value', value: secret, location });
    if (!isSecretName(name)) continue;
    findings.push({
      ruleId: 'env-disallowed-here',
      ...(/^(?:dummy|build|test|fake|unused|none|placeholder|x+)\b/i.test(value)
        ? { severity: 'info' as const }
        : {}),
      confidence: 0.9,
      location,
      related: [],
      args: { name, environment: null, reason: 'image' },
      secret,
      subject: name,
    });
  }
  return {
    path,
    format: 'dockerfile',
    role: 'values',
    environment: environmentOfPath(path, context),
    views: [{ consumer: null, entries, refused: false }],
    end: index.end(),
    // What an image needs at run time is given when it is run.
    partial: true,
    below: [],
    findings,
    granted: null,
  };
}

const instruction = /^[ \t]*(ENV|ARG)[ \t]+/gim;

function* declarations(text: string): Generator<Declared> {
  for (const match of text.matchAll(instruction)) {
    const start = match.index + match[0].length;
    const end = instructionEnd(text, start);
    const isArgument = match[1]?.toUpperCase() === 'ARG';
    const legacy = /^([A-Za-z_]\w*)[ \t]+([^\s=][^\n]*?)[ \t\r]*$/.exec(text.slice(start, end));
    if (!isArgument && legacy !== null) {
      const [, name = '', value = ''] = legacy;
      const from = start + legacy[0].indexOf(value, name.length);
      yield { name, value, start: from, end: from + value.length };
    } else yield* pairs(text, start, end, isArgument);
  }
}

/** End of an instruction: the first line break that no backslash stands before. */
function instructionEnd(text: string, start: number): number {
  for (let at = start; ; at += 1) {
    const end = text.indexOf('\n', at);
    if (end === -1) return text.length;
    const before = text[end - 1] === '\r' ? text[end - 2] : text[end - 1];
    if (before !== '\\') return end;
    at = end;
  }
}

const pair = /([A-Za-z_]\w*)(?:=("(?:\\[\s\S]|[^"\\])*"|'[^']*'|(?:\\[\s\S]|[^\s"'\\])*))?/g;

function* pairs(text: string, start: number, end: number, mayBeBare: boolean): Generator<Declared> {
  for (const match of text.slice(start, end).matchAll(pair)) {
    const [whole, name = '', raw] = match;
    const at = start + match.index;
    if (raw === undefined) {
      if (mayBeBare) yield { name, value: null, start: at, end: at + whole.length };
      continue;
    }
    const from = at + name.length + 1;
    yield { name, value: unquote(raw), start: from, end: from + raw.length };
  }
}

function unquote(raw: string): string {
  if (raw.startsWith("'")) return raw.slice(1, -1);
  const inner = raw.startsWith('"') ? raw.slice(1, -1) : raw;
  return inner.replace(/\\([\s\S])/g, '$1');
}
