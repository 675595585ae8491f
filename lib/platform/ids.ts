import { randomBytes } from 'node:crypto'

/**
 * A new record's id: 9 characters of time and 16 of chance, lower-case letters and digits, so that ids made later sort
 * later and neighbours stand together in the index.
 */
export function newId(): string {
  const chance = BigInt(`0x${randomBytes(11).toString('hex')}`)
  return Date.now().toString(36).padStart(9, '0') + chance.toString(36).padStart(17, '0').slice(-16)
}
