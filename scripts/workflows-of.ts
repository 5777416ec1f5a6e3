/** A workflow and the name that stands for it in a message: `README.md:32`. */
export interface NamedWorkflow {
  readonly name: string;
  readonly text: string;
}

/** The workflows of a page, or a workflow file itself; blocks that are none are left out. */
export function workflowsOf(text: string, name: string): NamedWorkflow[] {
  if (!name.endsWith('.md')) return [{ name, text }];
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].flatMap((match) => {
    const block = match[1] ?? '';
    const line = text.slice(0, match.index).split('\n').length + 1;
    return isWorkflow(block) ? [{ name: `${name}:${line}`, text: block }] : [];
  });
}

/** Steps and hooks that are cut out of a file are no workflow. */
function isWorkflow(block: string): boolean {
  return /^on:/m.test(block) && /^jobs:/m.test(block);
}
