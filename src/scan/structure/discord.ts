import { decodeBase64Text } from './base64.ts';

/** A Discord bot token: its first part is base64 of the bot's id, 17 to 20 digits. */
export function discordToken(value: string): boolean {
  const [id = ''] = value.split('.');
  return /^\d{17,20}$/.test(decodeBase64Text(id) ?? '');
}
