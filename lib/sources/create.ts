import type { Actor } from '@/lib/platform/actor'
import { freeSlug } from '@/lib/platform/addresses/slugs'
import type { Transaction } from '@/lib/platform/database/database'
import { type Refusal, type Result, refuse, refuseField } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { type Write, write } from '@/lib/record/command'
import { canAffiliateSources, canCreateSources } from '@/lib/sources/policy'
import { sourceReasons } from '@/lib/sources/reasons'
import { namesLike, resolveSource, sourceCandidates } from '@/lib/sources/resolve'
import type { SourceInput } from '@/lib/sources/schema'

export type SavedSource = { id: string; slug: string }

/**
 * Makes a source. A name or alias that another source goes by is refused with that source named, unless `anyway`; an
 * affiliation that names none or several is refused at its field.
 */
export async function createSource(
  actor: Pick<Actor, 'id'>,
  input: SourceInput,
): Promise<Result<SavedSource>> {
  return write(actor, (writing) => insertSource(writing, input))
}

/** Makes a source as `createSource` does, as one part of a larger step: inside the transaction of `write`. */
export async function insertSource(
  { tx, actor, now, change }: Write,
  input: SourceInput,
): Promise<Result<SavedSource>> {
  if (!canCreateSources(actor)) return refuse('forbidden')
  if (input.affiliation && !canAffiliateSources(actor)) {
    return refuseField('affiliation', 'affiliation_by_editor')
  }
  const affiliation = await affiliationOf(tx, input.affiliation)
  if (!affiliation.ok) return affiliation
  const namesake = await refuseNamesake(tx, input, [input.name, ...input.aliases], null)
  if (namesake) return namesake
  const id = newId()
  const slug = await freeSlug(tx, 'source', input.name, id)
  const reason = input.reason || sourceReasons.created(input.name)
  await change({ type: 'source', id, action: 'source.created', reason }, async () => {
    await tx.source.create({
      data: {
        id,
        slug,
        ...sourceColumns(input),
        affiliationId: affiliation.value,
        createdAt: now,
        createdById: actor.id,
      },
    })
    await addAliases(tx, id, aliasesOf(input))
  })
  return { ok: true, value: { id, slug } }
}

/** The source that an affiliation names; '' names none. */
export async function affiliationOf(tx: Transaction, typed: string): Promise<Result<string | null>> {
  if (!typed) return { ok: true, value: null }
  const found = await resolveSource(tx, typed)
  if (found.ok) return { ok: true, value: found.id }
  return found.why === 'unknown'
    ? refuseField('affiliation', 'source_unknown')
    : refuseField('affiliation', 'source_ambiguous', found.candidates)
}

/** The refusal of names that another source goes by already, or null. */
export async function refuseNamesake(
  tx: Transaction,
  { anyway }: { anyway: boolean },
  names: string[],
  ownId: string | null,
): Promise<Refusal | null> {
  if (anyway || names.length === 0) return null
  const ids = (await namesLike(tx, names)).map((it) => it.id).filter((id) => id !== ownId)
  return ids.length > 0 ? refuseField('name', 'source_known', await sourceCandidates(tx, ids)) : null
}

/** A source's own name is no alias of it. */
export function aliasesOf({ name, aliases }: { name: string; aliases: string[] }): string[] {
  return aliases.filter((alias) => alias !== name)
}

/** Writes further names of a source. */
export async function addAliases(tx: Transaction, sourceId: string, names: readonly string[]) {
  if (names.length === 0) return
  await tx.sourceAlias.createMany({ data: names.map((name) => ({ id: newId(), sourceId, name })) })
}

/** The columns of a source that its form fills by itself. */
export function sourceColumns(input: SourceInput) {
  const { name, kind, description, country, stateAffiliated, partyToConflict, url } = input
  return { name, kind, description, country, stateAffiliated, partyToConflict, url }
}
