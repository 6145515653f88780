import {createHash} from 'node:crypto';

/** Namespace of all ids that are made here: a UUID of its own (RFC 9562, version 4), never to be changed. */
const NAMESPACE = Buffer.from('5f0c6c3e8f0b4c1d9a53d2c1f1f3a7be', 'hex');

/**
 * Names something for good: the same parts have the same id on every machine and at every address.
 *
 * @param parts what it is, the most general first
 * @returns a UUID of version 5 (RFC 9562) as a URN
 */
export function urnOf(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest();
  const bytes = hash.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
