/** Parts of which most languages make their forms. All of them are linear in the text. */

/** A call or method with the name as first argument in quotes, and nothing added to it. */
export function calls(before: string, name = '[A-Za-z_]\\w*'): RegExp {
  return new RegExp(`${before}\\(\\s*(?<quote>["'\`])(?<name>${name})\\k<quote>(?=\\s*[,)])`, 'g');
}

/** The same call where the name is anything else. The match ends behind the parenthesis. */
export function dynamicCalls(before: string): RegExp {
  return new RegExp(
    `${before}\\((?!\\s*(?:\\)|(?<quote>["'\`])[A-Za-z_]\\w*\\k<quote>\\s*[,)]))`,
    'g',
  );
}

/** An access by name in brackets that is no assignment. */
export function indexes(before: string, assigns = '=(?![=>~])', name = '[A-Za-z_]\\w*'): RegExp {
  return new RegExp(
    `${before}\\[\\s*(?<quote>["'\`])(?<name>${name})\\k<quote>\\s*\\](?!\\s*(?:${assigns}))`,
    'g',
  );
}

/** The same access where the name is anything else, and nothing is assigned. */
export function dynamicIndexes(before: string): RegExp {
  const literal = '\\s*(?<quote>["\'`])[A-Za-z_]\\w*\\k<quote>\\s*\\]';
  return new RegExp(`${before}\\[(?!${literal}|[^\\]\\n]{0,80}\\]\\s*=(?![=>~]))`, 'g');
}

/**
 * Calls of functions that a project writes for itself (`getEnv('PORT', '80')`, `require_env`),
 * known by their names and by the capitals of the variable.
 */
export const ownReaders = {
  pattern: new RegExp(
    String.raw`\b(?:[gG]et|[rR]ead|[fF]etch|[lL]ookup|optional|parse)_?[eE]nv(?:ironment)?(?:_?[A-Z_a-z]\w{0,24})?` +
      String.raw`\(\s*(?<quote>["'])(?<name>[A-Z][A-Z0-9_]+)\k<quote>(?=\s*[,)])`,
    'g',
  ),
  fallback: /^\s*(?:,|\)\s*(?:\?\?|\|\||or\b|\?:))/,
};

/** The same for those that insist: what follows the name is a message, no default. */
export const ownDemands = {
  pattern: new RegExp(
    String.raw`\b(?:[rR]equired?|[mM]ust(?:_?[gG]et)?|need|assert|ensure|expect)_?[eE]nv(?:ironment)?(?:_?[A-Z_a-z]\w{0,24})?` +
      String.raw`\(\s*(?<quote>["'])(?<name>[A-Z][A-Z0-9_]+)\k<quote>(?=\s*[,)])`,
    'g',
  ),
};
