import type { RegexNode } from './regex-tree.ts';

/** A keyword has at least so many bytes. */
const leastLength = 3;
const mostTexts = 12;

/**
 * Literals one of which stands in everything that an expression matches, the longest there are;
 * null when there are none of three characters or more.
 */
export function requiredLiterals(tree: RegexNode): readonly string[] | null {
  const candidates = demanded(tree).filter(
    (texts) => texts.length > 0 && texts.every((text) => text.length >= leastLength),
  );
  const least = (texts: readonly string[]): number =>
    Math.min(...texts.map(({ length }) => length));
  const [best] = candidates.sort((a, b) => least(b) - least(a) || a.length - b.length);
  if (!best) return null;
  const texts = [...new Set(best.map((text) => text.toLowerCase()))];
  // A text that holds another one is found with it.
  return texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)));
}

/** Sets of texts, of each of which every match contains one. */
function demanded(node: RegexNode): (readonly string[])[] {
  switch (node.kind) {
    case 'text':
      return [[node.text]];
    case 'capture':
      return demanded(node.of);
    case 'repeat':
      return node.min > 0 ? demanded(node.of) : [];
    case 'either': {
      const best = node.options.map(requiredLiterals);
      const texts = best.flatMap((each) => each ?? []);
      return best.includes(null) || texts.length > mostTexts ? [] : [texts];
    }
    case 'all':
      return runsOf(node.parts);
    default:
      return [];
  }
}

/** Neighbours whose texts are all known form longer texts together. */
function runsOf(parts: readonly RegexNode[]): (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  for (const part of parts) {
    const texts = spelledOut(part);
    const longer = texts && product(run, texts);
    if (longer) {
      run = longer;
      continue;
    }
    found.push(run);
    run = texts ?? [''];
    if (!texts) found.push(...demanded(part));
  }
  return [...found, run];
}

/** All texts that a part matches, null when they are many. */
function spelledOut(node: RegexNode): readonly string[] | null {
  switch (node.kind) {
    case 'text':
      return [node.text];
    case 'start':
    case 'end':
    case 'border':
      return [''];
    case 'capture':
      return spelledOut(node.of);
    case 'either': {
      const texts = node.options.map(spelledOut);
      const all = texts.flatMap((each) => each ?? []);
      return texts.includes(null) || all.length > mostTexts ? null : all;
    }
    case 'all':
      return node.parts.reduce<readonly string[] | null>(
        (texts, part) => {
          const more = texts && spelledOut(part);
          return texts && more ? product(texts, more) : null;
        },
        [''],
      );
    case 'repeat': {
      const texts = spelledOut(node.of);
      if (!texts || node.max > 4) return null;
      if (node.min === 0 && node.max === 1) return ['', ...texts];
      if (node.min !== node.max) return null;
      return Array.from({ length: node.min }).reduce<readonly string[] | null>(
        (all) => all && product(all, texts),
        [''],
      );
    }
    default:
      return null;
  }
}

function product(left: readonly string[], right: readonly string[]): readonly string[] | null {
  if (left.length * right.length > mostTexts) return null;
  return left.flatMap((a) => right.map((b) => a + b));
}
