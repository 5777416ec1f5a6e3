import { serviceNames } from '../../../rules/services.ts';

/** True when a part of a name, or two parts read as one, is the name of a service. */
export function namesService(parts: readonly string[]): boolean {
  return parts.some(
    (part, at) => serviceNames.has(part) || serviceNames.has(part + (parts[at + 1] ?? '')),
  );
}

const gluedId = /^(.{3,}?)(?:client|app|account|access|merchant)?id$/;

/** True for a service and what its id is for, written as one word: `ACMECLIENTID`. */
export function serviceOfGlued(parts: readonly string[]): boolean {
  const service = gluedId.exec(parts.at(-1) ?? '')?.[1];
  return service !== undefined && serviceNames.has(service);
}
