import type { Actor } from '@/lib/platform/actor'
import { freeSlug, keepRedirect } from '@/lib/platform/addresses/slugs'
import { claimsRestingOn, partyOf } from '@/lib/platform/database/party-of-source'
import { type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { changedColumns } from '@/lib/record/changed-columns'
import { write } from '@/lib/record/command'
import {
  addAliases,
  affiliationOf,
  aliasesOf,
  sourceColumns as columns,
  refuseNamesake,
  type SavedSource as Saved,
} from '@/lib/sources/create'
import { sourceFormInclude, sourceFormValues } from '@/lib/sources/form-values'
import { closesCircle } from '@/lib/sources/parties'
import { canEditSources } from '@/lib/sources/policy'
import { sourceParts, sourceReasons } from '@/lib/sources/reasons'
import type { SourceEdit } from '@/lib/sources/schema'

/**
 * Changes a source. A new name gives it a new address, and the old one redirects for ever. Where its affiliation or kind
 * changes, the labels of every claim that rests on it or on one of its affiliates are derived anew. An affiliation that
 * would close a circle is refused.
 */
export async function editSource(actor: Pick<Actor, 'id'>, input: SourceEdit): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change, touchClaim }) => {
    if (!canEditSources(actor)) return refuse('forbidden')
    const source = await tx.source.findUnique({
      where: { id: input.id, removedAt: null },
      include: sourceFormInclude,
    })
    if (!source) return refuse('not_found')
    if (source.version !== input.version)
      return stale({ ...sourceFormValues(source), version: source.version })
    const affiliation = await affiliationOf(tx, input.affiliation)
    if (!affiliation.ok) return affiliation
    if (affiliation.value && (await closesCircle(tx, source.id, affiliation.value))) {
      return refuseField('affiliation', 'affiliation_circle')
    }
    const known = new Set([source.name, ...source.aliases.map((alias) => alias.name)])
    const added = [input.name, ...input.aliases].filter((name) => !known.has(name))
    const namesake = await refuseNamesake(tx, input, added, source.id)
    if (namesake) return namesake

    const data = { ...columns(input), affiliationId: affiliation.value }
    const wanted = new Set(aliasesOf(input))
    const gone = source.aliases.filter((alias) => !wanted.has(alias.name))
    const come = [...wanted].filter((name) => !source.aliases.some((alias) => alias.name === name))
    const changed = changedColumns(sourceParts, source, data)
    if (gone.length + come.length > 0) changed.push('aliases')
    const slug =
      source.name === input.name ? source.slug : await freeSlug(tx, 'source', input.name, source.id)
    const reason = input.reason || sourceReasons.edited(changed)
    await change({ type: 'source', id: source.id, action: 'source.edited', reason }, async () => {
      await keepRedirect(tx, 'source', source.id, { from: source.slug, to: slug, at: now })
      await tx.source.update({ where: { id: source.id }, data: { slug, ...data, version: { increment: 1 } } })
      await tx.sourceAlias.deleteMany({ where: { id: { in: gone.map((alias) => alias.id) } } })
      await addAliases(tx, source.id, come)
    })
    if (source.affiliationId !== data.affiliationId || source.kind !== data.kind) {
      for (const id of await claimsRestingOn(tx, await partyOf(tx, source.id))) touchClaim(id)
    }
    return { ok: true, value: { id: source.id, slug } }
  })
}
