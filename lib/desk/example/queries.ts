import { db, type Reader } from '@/lib/platform/database/database'

export type ExampleState = 'absent' | 'alone' | 'mixed'

/**
 * How the example story stands: `absent`; `alone`, so that it can be removed; or `mixed` with work of this desk's own,
 * which its removal would take along.
 */
export async function getExampleState(client: Pick<Reader, 'user' | 'event'> = db): Promise<ExampleState> {
  const examples = await client.user.findMany({ where: { isExample: true }, select: { id: true } })
  if (examples.length === 0) return 'absent'
  const own = await client.event.findFirst({
    where: {
      recordType: { notIn: ['user', 'invitation', 'setting'] },
      actorId: { not: null, notIn: examples.map(({ id }) => id) },
    },
    select: { seq: true },
  })
  return own ? 'mixed' : 'alone'
}
