import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/report/html.ts';
import { scriptDigest, scriptText, styleDigest, styleText } from '../../src/report/html-assets.ts';
import { makeReport } from '../support/make-report.ts';
import { anyReport } from './arbitrary-report.ts';
import { expectGolden } from './golden.ts';
import { sampleReport } from './sample-report.ts';

const options = { repositoryUrl: 'https://github.com/octo/repo' };

/** The page without our own style and script, with the names of its tags and attributes. */
function tagsOf(page: string): string[] {
  const body = page
    .replace(/<style>[\s\S]*?<\/style>/, '<style></style>')
    .replace(/<script>[\s\S]*?<\/script>/, '<script></script>');
  return body.match(/<[^>]*>/g) ?? [];
}

describe('HTML report', () => {
  it('looks as it did', () => {
    expectGolden('report.html', toHtml(sampleReport(), options));
  });

  it('allows nothing but its own style and script', () => {
    const digest = (text: string): string => createHash('sha256').update(text).digest('base64');
    expect(styleDigest).toBe(digest(styleText));
    expect(scriptDigest).toBe(digest(scriptText));
    const page = toHtml(sampleReport(), options);
    expect(page).toContain(
      `default-src 'none'; style-src 'sha256-${styleDigest}'; script-src 'sha256-${scriptDigest}'`,
    );
    expect(page).toContain(`<style>${styleText}</style>`);
    expect(page).toContain(`<script>${scriptText}</script>`);
  });

  it('has a script that compiles and closes no tag', () => {
    expect(() => new Script(scriptText)).not.toThrow();
    expect(`${scriptText}${styleText}`).not.toMatch(/<\//);
  });

  it('loads nothing from elsewhere', () => {
    const page = toHtml(sampleReport(), options);
    expect(page).not.toMatch(/<(?:img|link|iframe|object|embed|audio|video|base)\b/i);
    expect(
      tagsOf(page)
        .join('')
        .replace(/"[^"]*"/g, '""'),
    ).not.toMatch(/\s(?:src|style|on\w+)=/i);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('holds only tags and attributes of ours, whatever the report holds', () => {
    const known =
      /^<(?:!doctype html|\/?(?:html|head|body|header|section|h1|h2|p|strong|code|span|br|ul|ol|li|table|thead|tbody|tr|th|td|details|summary|form|fieldset|legend|label|input|select|option|output|div|figure|figcaption|svg|text|title|rect|style|script|meta|a))(?:\s[\w-]+(?:="[^"<>]*")?)*\/?>$/;
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const tag of tagsOf(toHtml(report, options))) {
          expect(tag).toMatch(known);
          expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\s(?:on\w+|style|src)=/i);
          if (tag.includes('href')) expect(tag).toMatch(/^<a href="https:\/\//);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says clean without a table, and never when something was not looked at', () => {
    const clean = toHtml(makeReport(), {});
    expect(clean).toContain('<h1 class="clean">Clean</h1>');
    expect(clean).not.toContain('<table>');
    const skipped = [{ path: 'dump.sql', reason: 'too-large' as const, bytes: 2e8 }];
    const partial = toHtml(makeReport({ coverage: { complete: false, skipped } }), {});
    expect(partial).not.toContain('<h1 class="clean">');
    expect(partial).toContain('Not everything was looked at');
  });
});
