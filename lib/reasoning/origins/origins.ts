import { whyMerged } from '@/lib/reasoning/origins/merged'
import {
  type Dependence,
  type Origin,
  type OriginSource,
  type OriginStatement,
  type OriginsInput,
  sourceIn,
} from '@/lib/reasoning/origins/origin'
import { retractionsAmong, type Stance } from '@/lib/reasoning/origins/retractions'
import { UnionFind } from '@/lib/reasoning/origins/union-find'
import { byCodeUnits } from '@/lib/text/message'

/**
 * The independent origins of a claim: the roots of its asserting and confirming statements, merged where they
 * are the same source, where they belong to one party (one is affiliated to the other, or both, at however many
 * removes, to a third), or where the evidence of one depends on that of the other.
 *
 * An unnamed root without a recorded affiliation cannot be told from another one, so the unnamed roots that one
 * outlet relays count as one origin, apart from every named one; an unnamed root with an affiliation joins its
 * party. Where the record leaves room, fewer origins are counted rather than more: another relay of an origin
 * adds none, nor does merging two sources into one that keeps what both were affiliated to. Only to learn who an
 * unnamed source was, or whose, can add one.
 *
 * A statement that its source has taken back does not count (see `retractionsAmong`). Cycles of affiliation are
 * harmless. Near linear (union-find) but for the sorting. The result is sorted by name and does not depend on
 * the order of the input. Throws RangeError if a source that is needed is not among the sources.
 */
export function independentOrigins(input: OriginsInput): Origin[] {
  return originsOf(input, ['asserts', 'confirms'])
}

/** The independent origins of a claim's denials, counted as `independentOrigins` counts those of its support. */
export function originsAgainst(input: OriginsInput): Origin[] {
  return originsOf(input, ['denies'])
}

function originsOf(input: OriginsInput, stances: readonly Stance[]): Origin[] {
  const sources = new Map(input.sources.map((source) => [source.id, source]))
  const isTakenBack = retractionsAmong(input.statements)
  const counting = input.statements.filter((s) => stances.includes(s.stance) && !isTakenBack(s))
  const roots = rootsOf(counting, sources)
  const { parties, links } = mergedParties(roots, input)
  const partyRoots = groupBy(roots, (root) => parties.find(root.node))
  const partyLinks = groupBy(links, (link) => parties.find(link.sourceId))
  return [...partyRoots]
    .map(([party, members]) => originOf(members, partyLinks.get(party) ?? [], sources))
    .sort((a, b) => byCodeUnits(a.names[0] ?? '', b.names[0] ?? '') || byCodeUnits(a.key, b.key))
}

/** What counts as one before anything is merged: a source, or all unnamed roots of the outlet `outletId`. */
type Root = {
  readonly node: string
  readonly outletId: string | null
  readonly sources: Map<string, OriginSource>
  readonly statementIds: string[]
}

function rootsOf(statements: readonly OriginStatement[], sources: ReadonlyMap<string, OriginSource>): Root[] {
  const roots = new Map<string, Root>()
  for (const { id, rootId, relayedById } of statements) {
    const source = sourceIn(sources, rootId)
    const outletId = source.kind === 'unnamed' && source.affiliationId === null ? relayedById : null
    const node = outletId === null ? rootId : `unnamed:${outletId}`
    const root: Root = roots.get(node) ?? { node, outletId, sources: new Map(), statementIds: [] }
    roots.set(node, root)
    root.sources.set(rootId, source)
    root.statementIds.push(id)
  }
  return [...roots.values()]
}

/** The parties as disjoint sets of roots and sources, and those dependences that joined what affiliation did not. */
function mergedParties(roots: readonly Root[], { sources, dependences }: OriginsInput) {
  const parties = new UnionFind()
  const linked = new Set<string>()
  for (const { id, affiliationId } of sources) {
    if (affiliationId === null) continue
    parties.union(id, affiliationId)
    linked.add(affiliationId)
  }
  // A source can depend on itself once two that depended on each other have been merged: that is still a link.
  for (const { sourceId, dependsOnId } of dependences) linked.add(sourceId).add(dependsOnId)
  // An unnamed root stands under its outlet; whatever is linked to its source is linked to it there.
  for (const { node, sources: members } of roots) {
    for (const id of members.keys()) if (linked.has(id)) parties.union(id, node)
  }
  const links = [...dependences].sort(byIds).filter((link) => parties.union(link.sourceId, link.dependsOnId))
  return { parties, links }
}

function byIds(a: Dependence, b: Dependence): number {
  return byCodeUnits(a.sourceId, b.sourceId) || byCodeUnits(a.dependsOnId, b.dependsOnId)
}

function originOf(
  roots: readonly Root[],
  links: readonly Dependence[],
  sources: ReadonlyMap<string, OriginSource>,
): Origin {
  const members = [...new Map(roots.flatMap((root) => [...root.sources])).values()].sort(
    (a, b) => byCodeUnits(a.name, b.name) || byCodeUnits(a.id, b.id),
  )
  const unnamed = members.filter((source) => source.kind === 'unnamed')
  const sortedRoots = [...roots].sort((a, b) => byCodeUnits(a.node, b.node))
  return {
    key: sortedRoots[0]?.node ?? '',
    sourceIds: members.map((source) => source.id),
    names: members.map((source) => source.name),
    unnamed: unnamed.length === members.length,
    unnamedSourceIds: unnamed.map((source) => source.id),
    relayedById: roots.length === 1 ? (roots[0]?.outletId ?? null) : null,
    statementIds: roots.flatMap((root) => root.statementIds).sort(byCodeUnits),
    merged: whyMerged({ roots: sortedRoots, members, links, sources }),
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
