import { latin1 } from '../clip.ts';

/** How a text that was encoded as a whole is to be read: the name of a file of its kind. */
export function wholePath(bytes: Uint8Array): string {
  const head = latin1(bytes, 0, 200).trimStart();
  return `decoded.${extensionOf(head)}`;
}

function extensionOf(head: string): string {
  if (head.startsWith('{') && /"(?:mappings|sources|version)"\s?:/.test(head)) return 'map';
  if (/^[{[]/.test(head)) return 'json';
  if (head.startsWith('#!')) return 'sh';
  if (head.startsWith('<')) return 'xml';
  if (/^(?:export )?[A-Za-z_]\w*=/.test(head)) return 'env';
  return /^(?:#cloud-config|---|[\w.-]+:(?:\s|$))/.test(head) ? 'yaml' : 'txt';
}
