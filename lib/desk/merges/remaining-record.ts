import type { MergePlan } from '@/lib/desk/merges/schema'
import { columnsToReturn, setColumns } from '@/lib/desk/merges/take-step'
import type { Transaction } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import type { Write } from '@/lib/record/command'
import type { Mergeable } from '@/lib/record/merged-records'

type Pair = { type: Mergeable; from: string; to: string }
type Survivor = MergePlan['survivor']

/** Gives the survivor what it takes over, under the line `<type>.received`. */
export async function addToSurvivor(
  { tx, change }: Write,
  { type, to: id }: Pair,
  { set, stories, labels, aliases }: Survivor,
  reason: string,
): Promise<void> {
  const line = { action: `${type}.received`, reason, claimId: type === 'claim' ? id : null } as const
  await change({ type, id, ...line, unchanged: true }, async () => {
    await setColumns(tx, { type, id }, set)
    for (const storyId of stories) {
      const { _max } = await tx.claimStory.aggregate({ where: { storyId }, _max: { position: true } })
      await tx.claimStory.create({ data: { claimId: id, storyId, position: (_max.position ?? 0) + 1 } })
    }
    await tx.label.createMany({ data: labels.map((name) => ({ recordType: type, recordId: id, name })) })
    await tx.sourceAlias.createMany({ data: aliases.map((name) => ({ id: newId(), sourceId: id, name })) })
  })
}

/** Takes from the survivor again what it had taken over and still has, under the line `<type>.released`. */
export async function takeFromSurvivor(
  { tx, change }: Write,
  { type, to: id }: Pair,
  { set, stories, labels, aliases }: Survivor,
  reason: string,
): Promise<void> {
  const line = { action: `${type}.released`, reason, claimId: type === 'claim' ? id : null } as const
  await change({ type, id, ...line, unchanged: true }, async () => {
    await setColumns(tx, { type, id }, await columnsToReturn(tx, { type, id }, set))
    await tx.claimStory.deleteMany({ where: { claimId: id, storyId: { in: stories } } })
    await tx.label.deleteMany({ where: { recordType: type, recordId: id, name: { in: labels } } })
    await tx.sourceAlias.deleteMany({ where: { sourceId: id, name: { in: aliases } } })
  })
}

/** Whoever watched the merged record watches the survivor. */
export async function moveWatches(
  tx: Transaction,
  { type, from, to }: Pair,
  watches: MergePlan['watches'],
): Promise<void> {
  await tx.watch.deleteMany({ where: { recordType: type, recordId: from } })
  const created = watches.filter(({ both }) => !both)
  await tx.watch.createMany({
    data: created.map(({ userId, since }) => ({
      userId,
      recordType: type,
      recordId: to,
      createdAt: new Date(since),
    })),
  })
}

/** Whoever watched the merged record watches it again, and the other one only if he did before. */
export async function returnWatches(
  tx: Transaction,
  { type, from, to }: Pair,
  watches: MergePlan['watches'],
): Promise<void> {
  for (const { userId, since, both } of watches) {
    const of = { userId, recordType: type }
    const key = { userId_recordType_recordId: { ...of, recordId: from } }
    await tx.watch.upsert({
      where: key,
      create: { ...of, recordId: from, createdAt: new Date(since) },
      update: {},
    })
    if (!both) await tx.watch.deleteMany({ where: { ...of, recordId: to } })
  }
}
