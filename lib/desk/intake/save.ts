import { canUseIntake } from '@/lib/desk/intake/policy'
import { intakeReasons } from '@/lib/desk/intake/reasons'
import { isUnderWay } from '@/lib/desk/intake/under-way'
import { insertDocument } from '@/lib/documents/create'
import type { DocumentInput } from '@/lib/documents/schema'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { type Result, refuse, refuseField } from '@/lib/platform/errors'
import { type Write, write } from '@/lib/record/command'
import { insertSource } from '@/lib/sources/create'
import { resolveSource } from '@/lib/sources/resolve'

type Saved = { id: string; slug: string; snapshotId: string | null }

/** A document as an editor confirmed it; the copies of its text have been pointed out to him. */
export type ConfirmedIntake = DocumentInput & { intakeId: string; newSource: boolean }

/**
 * Records what was brought in as a document with its text, and ties the bytes that were retrieved to that text, all in one
 * step. With `newSource` a publisher that no source goes by is recorded too, as a news outlet. What was saved already, is
 * still under way or was fetched for a document on record is refused.
 */
export async function saveIntake(actor: Pick<Actor, 'id'>, input: ConfirmedIntake): Promise<Result<Saved>> {
  return write<Saved>(actor, async (w) => {
    const { tx } = w
    const intake = await tx.intake.findUnique({ where: { id: input.intakeId } })
    if (!intake || !canUseIntake(w.actor, intake)) return refuse('not_found')
    if (intake.state === 'saved') return refuse('conflict', 'intake_saved')
    if (intake.again || (await isUnderWay(tx, intake))) return refuse('conflict', 'intake_open')
    if (input.newSource) {
      const made = await recordPublisher(w, input.publisher, input.url)
      if (!made.ok) return made
    }
    const reason = input.reason || intakeReasons.broughtIn(intake.url !== null)
    const result = await insertDocument(w, { ...input, reason })
    if (!result.ok) return result
    const { id, snapshotId } = result.value
    if (snapshotId) await tieRawCopy(tx, intake.id, snapshotId)
    await tx.intake.update({
      where: { id: intake.id },
      // What was confirmed stands in the document: the guesses are not needed any more.
      data: { state: 'saved', documentId: id, text: '', step: '', problem: '', version: { increment: 1 } },
    })
    return result
  })
}

/** From then on the bytes that an intake retrieved are part of the record, and stay. */
async function tieRawCopy(tx: Transaction, intakeId: string, snapshotId: string): Promise<void> {
  await tx.rawCopy.updateMany({ where: { intakeId, snapshotId: null }, data: { snapshotId } })
}

/** A publisher that is on record under this name is taken; of several the editor must choose. */
async function recordPublisher(w: Write, name: string, url: string | null): Promise<Result<null>> {
  const found = await resolveSource(w.tx, name)
  if (found.ok || found.why === 'ambiguous') return { ok: true, value: null }
  if (/^(?:https?:\/)?\//.test(name) || name.length > 200) return refuseField('publisher', 'source_unknown')
  const made = await insertSource(w, {
    name,
    kind: 'news_outlet',
    description: '',
    affiliation: '',
    country: null,
    stateAffiliated: false,
    partyToConflict: false,
    aliases: [],
    url: url && `${new URL(url).origin}/`,
    anyway: false,
    reason: '',
  })
  return made.ok ? { ok: true, value: null } : refuseField('publisher', 'source_unknown')
}
