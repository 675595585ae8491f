import { type By, begin } from '@/lib/desk/intake/as-user'
import type { Address } from '@/lib/desk/intake/schema'
import type { Result } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { parsePartialDate } from '@/lib/reasoning/dates'
import { packCopy, rawCopyOf } from '@/lib/retrievals/pack-copy'
import { requestIntake } from '@/lib/retrievals/request-intake'

/** Has addresses fetched, each for itself; several at once are one batch. */
export async function startIntakes(
  actor: By,
  addresses: readonly Address[],
): Promise<Result<{ ids: string[]; batchId: string | null }>> {
  return begin(actor, async (tx) => {
    const batchId = addresses.length > 1 ? newId() : null
    const ids: string[] = []
    for (const { url, title, publisher, published } of addresses) {
      const known = { title, publisherName: publisher, published: parsePartialDate(published) }
      const { id } = await requestIntake(tx, { createdById: actor.id, url, batchId, ...known })
      ids.push(id)
    }
    return { ok: true, value: { ids, batchId } }
  })
}

/** Keeps a file that was sent and has it read; `mediaType` is what it was found to be. */
export async function startFileIntake(
  actor: By,
  { bytes, fileName, mediaType }: { bytes: Uint8Array; fileName: string; mediaType: string },
): Promise<Result<{ id: string }>> {
  const packed = await packCopy(bytes)
  return begin(actor, async (tx) => {
    const { id } = await requestIntake(tx, { createdById: actor.id, fileName, mediaType })
    await tx.rawCopy.create({
      data: rawCopyOf(packed, { intakeId: id, fileName, mediaType, createdById: actor.id }),
    })
    return { ok: true, value: { id } }
  })
}
