import * as z from 'zod/mini';
import type { NamedText } from './named-texts.ts';

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
const pullRequestTexts = z.object({
  pull_request: z.object({
    title: z.nullish(z.string()),
    body: z.nullish(z.string()),
    head: z.nullish(z.object({ ref: z.nullish(z.string()) })),
  }),
});

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#push */
const pushTexts = z.object({ ref: z.string(), before: z.string(), after: z.string() });

/** https://docs.github.com/en/webhooks/webhook-events-and-payloads#merge_group */
const mergeGroupTexts = z.object({ merge_group: z.object({ head_ref: z.string() }) });

/**
 * What people typed and the payload of an event holds: title, body and branch of a pull request,
 * the name of a branch or tag that was pushed. Empty ones are left out.
 */
export function textsOfEvent(payload: unknown): readonly NamedText[] {
  return namedTexts(payload).flatMap(([name, text]) => (text ? [{ name, text }] : []));
}

function namedTexts(payload: unknown): [name: string, text: string | null | undefined][] {
  const pull = pullRequestTexts.safeParse(payload);
  if (pull.success) {
    const { title, body, head } = pull.data.pull_request;
    return [
      ['github:pull-request-title', title],
      ['github:pull-request-body', body],
      ['github:pull-request-branch', head?.ref],
    ];
  }
  const push = pushTexts.safeParse(payload);
  if (push.success) return [nameOf(push.data.ref)];
  const group = mergeGroupTexts.safeParse(payload);
  return group.success ? [nameOf(group.data.merge_group.head_ref)] : [];
}

function nameOf(ref: string): [name: string, text: string] {
  const [, kind, name] = /^refs\/(heads|tags)\/(.*)$/s.exec(ref) ?? [];
  return [kind === 'tags' ? 'git:tag-name' : 'git:branch-name', name ?? ref];
}
