import { decodeBase64Text } from './base64.ts';

/** A token of Jira or Confluence Data Center: base64 of 12 digits, a colon and 20 bytes. */
export function jiraToken(value: string): boolean {
  return /^\d{12}:[\s\S]{20}$/.test(decodeBase64Text(value) ?? '');
}
