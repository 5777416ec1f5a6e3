/** Base64 of `OpenAI`, joined so that no part of a key stands here. */
const infix = ['T3Blbk', 'FJ'].join('');

/** An OpenAI key: the parts before and after `T3BlbkFJ` are equally long. */
export function openaiKey(value: string): boolean {
  const parts = value.split(infix);
  const [before = '', after = ''] = parts;
  const body = before.replace(/^sk-(?:proj-|svcacct-|admin-|None-)?/, '');
  return parts.length === 2 && body.length === after.length;
}
