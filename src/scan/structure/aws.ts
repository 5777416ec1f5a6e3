/**
 * An AWS access key id: base32 behind the four letters of its kind. The digits 0, 1, 8 and 9
 * never occur.
 */
export function awsAccessKeyId(value: string): boolean {
  return /^[A-Z]{4}[A-Z2-7]{16}$/.test(value);
}

/** A long-term key of Bedrock: its body is base64 of a text that begins with what it is for. */
export function awsBedrockKey(value: string): boolean {
  return value.startsWith('ABSKQmVkcm9ja0FQSUtleS');
}
