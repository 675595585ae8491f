import { insertComment } from '@/lib/comments/add'
import { alreadyRecorded, sameComment, sameEvidence } from '@/lib/desk/annotations/already-recorded'
import { type ClaimAtHand, claimAtHand } from '@/lib/desk/annotations/claim-named'
import { type PassageAtHand, passageAtHand } from '@/lib/desk/annotations/passage-marked'
import { canAnnotate } from '@/lib/desk/annotations/policy'
import { recordSaid } from '@/lib/desk/annotations/record-statement'
import type { AnnotateInput } from '@/lib/desk/annotations/schema'
import { namedSource } from '@/lib/desk/annotations/source-named'
import type { Recorded } from '@/lib/desk/annotations/types'
import { insertEvidence } from '@/lib/evidence/add'
import type { Actor } from '@/lib/platform/actor'
import { deskAddress, onClaimAddress } from '@/lib/platform/addresses/record-address'
import { type Result, refuse } from '@/lib/platform/errors'
import { gatherFaults } from '@/lib/platform/forms/field-errors'
import { type Write, write } from '@/lib/record/command'

type Done = Omit<Recorded, 'next'>
type Of<W extends AnnotateInput['what']> = Extract<AnnotateInput, { what: W }>

/**
 * Records what a panel asks for at a passage of a document's newest text, in one transaction: sources and claims that are
 * new are made in it, and each record keeps its own policy, line of history and derived labels. Refused if a newer text
 * was stored meanwhile, and if the same is on record already.
 */
export async function annotate(actor: Pick<Actor, 'id'>, input: AnnotateInput): Promise<Result<Done>> {
  return write(actor, async (writing) => {
    if (!canAnnotate(writing.actor)) return refuse('forbidden')
    const passage = await passageAtHand(writing.tx, input)
    if (!passage.ok) return passage
    switch (input.what) {
      case 'statement':
        return saidHere(writing, passage.value, input)
      case 'claim':
        return claimAlone(writing, passage.value, input)
      case 'evidence':
        return evidenceHere(writing, passage.value, input)
      case 'comment':
        return commentHere(writing, passage.value, input)
    }
  })
}

async function saidHere(
  writing: Write,
  passage: PassageAtHand,
  input: Of<'statement'>,
): Promise<Result<Done>> {
  const done = await recordSaid(writing, passage, input)
  if (!done.ok) return done
  const { id, claimId, rebuttalId } = done.value
  const href = onClaimAddress(claimId, 'statement', id)
  return { ok: true, value: { what: 'statement', id, key: `statement-${id}`, claimId, rebuttalId, href } }
}

/** A claim that the passage suggested, without anybody's statement on it. */
async function claimAlone(writing: Write, passage: PassageAtHand, input: Of<'claim'>): Promise<Result<Done>> {
  const claim = await claimOrRefusal(writing, passage, input)
  if (!claim.ok) return claim
  const { id } = claim.value
  const href = deskAddress('claim', id)
  return { ok: true, value: { what: 'claim', id, key: null, claimId: id, rebuttalId: null, href } }
}

async function evidenceHere(
  writing: Write,
  passage: PassageAtHand,
  input: Of<'evidence'>,
): Promise<Result<Done>> {
  const faults = gatherFaults()
  const source = input.who ? await namedSource(writing, 'who', input.who, faults) : ''
  const claim = await claimOrRefusal(writing, passage, input)
  const refusal = faults.refusal()
  if (refusal || !claim.ok) return refusal ?? (claim.ok ? refuse('not_found') : claim)
  const { id: claimId } = claim.value
  const { evidence, reason } = input
  const known = await sameEvidence(writing.tx, passage, { claimId, description: evidence.description })
  const hrefOf = (id: string) => onClaimAddress(claimId, 'evidence', id)
  if (known)
    return alreadyRecorded({ id: known, href: hrefOf(known), text: evidence.description, detail: '' })
  const added = await insertEvidence(writing, claim.value, {
    ...evidence,
    ...{ source, reason, document: passage.document.id, quotes: passage.quotes, dependsOn: null, file: null },
  })
  if (!added.ok) return added
  const { id } = added.value
  return {
    ok: true,
    value: { what: 'evidence', id, key: `evidence-${id}`, claimId, rebuttalId: null, href: hrefOf(id) },
  }
}

/** A remark stands at all that was selected: from the first piece to the last. */
async function commentHere(
  writing: Write,
  passage: PassageAtHand,
  input: Of<'comment'>,
): Promise<Result<Done>> {
  const { document, snapshotId, anchors } = passage
  const hrefOf = (id: string) => `/desk/documents/${document.id}#comment-${id}`
  const text = input.comment
  const known = await sameComment(writing.tx, passage, { authorId: writing.actor.id, text })
  if (known) return alreadyRecorded({ id: known, href: hrefOf(known), text, detail: '' })
  const { text: whole } = await writing.tx.snapshot.findUniqueOrThrow({
    where: { id: snapshotId },
    select: { text: true },
  })
  const [start, end] = [anchors[0]?.start ?? 0, anchors.at(-1)?.end ?? 0]
  const exact = Array.from(whole).slice(start, end).join('')
  const asked = { recordType: 'document', recordId: document.id, text } as const
  const added = await insertComment(writing, asked, { snapshotId, start, end, exact })
  if (!added.ok) return added
  const { id } = added.value
  return {
    ok: true,
    value: { what: 'comment', id, key: `comment-${id}`, claimId: null, rebuttalId: null, href: hrefOf(id) },
  }
}

async function claimOrRefusal(
  writing: Write,
  { document }: PassageAtHand,
  { about }: Of<'claim' | 'evidence'>,
): Promise<Result<ClaimAtHand>> {
  const faults = gatherFaults()
  const claim = await claimAtHand(writing, about, document.language, faults)
  if (claim) return { ok: true, value: claim }
  return faults.refusal() ?? refuse('not_found')
}
