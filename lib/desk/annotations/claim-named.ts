import type { Claim } from '@/generated/prisma/client'
import { insertClaim } from '@/lib/claims/create'
import { resolveClaim } from '@/lib/claims/resolve'
import type { About, NewClaim } from '@/lib/desk/annotations/schema'
import type { Faults } from '@/lib/platform/forms/field-errors'
import type { Write } from '@/lib/record/command'
import { survivorOf } from '@/lib/record/merged-records'
import { fold } from '@/lib/text/fold'

export type ClaimAtHand = Pick<Claim, 'id' | 'kind'>

/**
 * The claim that a panel is about, inside the transaction of `write`: the one that was chosen or typed, or a new one made
 * now in the document's language. Null where it cannot be told, which is noted at the fields of the panel.
 */
export async function claimAtHand(
  writing: Write,
  about: About,
  language: string,
  faults: Faults,
): Promise<ClaimAtHand | null> {
  if (!about.known) return newClaim(writing, about.claim, language, faults)
  const id = await knownClaim(writing, about, faults)
  return id ? writing.tx.claim.findUnique({ where: { id }, select: { id: true, kind: true } }) : null
}

/** The id of the claim on record that is meant; '' where none is, which is noted at `claim`. */
export async function knownClaim(
  { tx }: Write,
  { typed, id }: Extract<About, { known: true }>,
  faults: Faults,
): Promise<string> {
  const chosen = id ? await survivorOf(tx, 'claim', id) : null
  if (chosen) {
    const { proposition } = await tx.claim.findUniqueOrThrow({
      where: { id: chosen },
      select: { proposition: true },
    })
    if (!typed || fold(typed) === fold(proposition)) return chosen
  }
  return faults.idOf('claim', 'claim', await resolveClaim(tx, typed))
}

/** Makes a claim. What is wrong with it is noted at the fields below `newClaim`. */
async function newClaim(
  writing: Write,
  claim: NewClaim,
  language: string,
  faults: Faults,
): Promise<ClaimAtHand | null> {
  const made = await insertClaim(writing, { ...claim, language, reason: '' })
  if (made.ok) return { id: made.value.id, kind: claim.kind }
  for (const [name, messages] of Object.entries(made.fields ?? { proposition: [made.message] })) {
    for (const message of messages) faults.add(`newClaim.${name}`, message, made.candidates?.[name])
  }
  return null
}
