import type { RecordType } from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/database/database'

/** What is derived from the record for one id at a time, dear enough to be derived once a command. */
export type Derivation<T> = {
  name: string
  /** The types of record that it is read from: a change of one of them makes it outdated. */
  from: readonly RecordType[]
  /** Reads it for each of the ids; one for which there is nothing is missing from the answer. */
  read(reader: Reader, ids: string[]): Promise<Map<string, T>>
}

/** Derives for each of the ids, or answers what this command has derived already and nothing has changed since. */
export type Derive = <T>(derivation: Derivation<T>, ids: readonly string[]) => Promise<Map<string, T>>

/** More than this of one kind is not kept: one source can stand in thousands of claims. */
const MOST_KEPT = 100

/** What one command derives; `forget` tells that a record of that type changes. */
export function derivedOnce(reader: Reader): { derive: Derive; forget(type: RecordType): void } {
  const kept = new Map<string, { from: readonly RecordType[]; values: Map<string, unknown> }>()
  return {
    derive: async <T>({ name, from, read }: Derivation<T>, ids: readonly string[]) => {
      // Under one name only its own derivation puts anything.
      const values = (kept.get(name)?.values ?? new Map()) as Map<string, T>
      const found = new Map<string, T>()
      for (const id of ids) {
        const value = values.get(id)
        if (value !== undefined) found.set(id, value)
      }
      const wanted = ids.filter((id) => !found.has(id))
      const fresh = wanted.length > 0 ? await read(reader, wanted) : new Map<string, T>()
      if (values.size + fresh.size <= MOST_KEPT) {
        for (const [id, value] of fresh) values.set(id, value)
        kept.set(name, { from, values })
      }
      return new Map([...found, ...fresh])
    },
    forget: (type) => {
      for (const [name, { from }] of kept) if (from.includes(type)) kept.delete(name)
    },
  }
}
