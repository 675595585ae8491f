import { type Dependence, type OriginSource, sourceIn } from '@/lib/reasoning/origins/origin'
import { type Wording, wording } from '@/lib/text/message'

type MergedOrigin = {
  readonly roots: readonly {
    readonly outletId: string | null
    readonly sources: ReadonlyMap<string, OriginSource>
    readonly statementIds: readonly string[]
  }[]
  readonly members: readonly OriginSource[]
  readonly links: readonly Dependence[]
  readonly sources: ReadonlyMap<string, OriginSource>
}

/**
 * Why the statements and roots of one origin count as one, in words, a reason for each thing that was merged:
 * several statements of one source, affiliations, dependences.
 */
export function whyMerged({ roots, members, links, sources }: MergedOrigin): Wording[] {
  const same = roots.flatMap((root) => sameRoot(root, sources))
  if (roots.length < 2) return same
  return [
    ...same,
    ...members
      .filter((member) => isInSeveral(roots, member))
      .map(({ name }) => wording('rules.origins.oneSource', { name })),
    ...affiliations(members, sources),
    ...links.map((link) => dependence(link, sources)),
  ]
}

function sameRoot(
  { outletId, sources: members, statementIds }: MergedOrigin['roots'][number],
  sources: ReadonlyMap<string, OriginSource>,
): Wording[] {
  const count = statementIds.length
  if (count < 2) return []
  if (outletId !== null) {
    return [wording('rules.origins.sameOutlet', { outlet: sourceIn(sources, outletId).name, count })]
  }
  return [...members.values()].map(({ name }) => wording('rules.origins.sameSource', { name, count }))
}

/** Whether the source stands under several outlets: only an unnamed one can. */
function isInSeveral(roots: MergedOrigin['roots'], member: OriginSource): boolean {
  return member.kind === 'unnamed' && roots.filter((root) => root.sources.has(member.id)).length > 1
}

/**
 * Walks up from each member and stops where an earlier walk has been: no source is visited twice, and each
 * meeting names the one affiliation that joins the member to the rest.
 */
function affiliations(
  members: readonly OriginSource[],
  sources: ReadonlyMap<string, OriginSource>,
): Wording[] {
  const memberIds = new Set(members.map((member) => member.id))
  const cameFrom = new Map<string, OriginSource>()
  const reasons: Wording[] = []
  for (const member of members) {
    let at: string | null = member.id
    while (at !== null && !cameFrom.has(at)) {
      cameFrom.set(at, member)
      at = sources.get(at)?.affiliationId ?? null
    }
    const other = at === null ? undefined : cameFrom.get(at)
    if (at === null || !other || other.id === member.id) continue
    const [name, party] = [member.name, sourceIn(sources, at).name]
    if (at === member.id) reasons.push(wording('rules.origins.affiliated', { name: other.name, party }))
    else if (memberIds.has(at)) reasons.push(wording('rules.origins.affiliated', { name, party }))
    else reasons.push(wording('rules.origins.bothAffiliated', { name: other.name, other: name, party }))
  }
  return reasons
}

function dependence(
  { sourceId, dependsOnId }: Dependence,
  sources: ReadonlyMap<string, OriginSource>,
): Wording {
  const values = { name: sourceIn(sources, sourceId).name, other: sourceIn(sources, dependsOnId).name }
  return wording('rules.origins.dependent', values)
}
