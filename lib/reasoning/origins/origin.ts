import type { DatedStance } from '@/lib/reasoning/origins/retractions'
import type { Wording } from '@/lib/text/message'

/**
 * One statement on the claim. `rootId` is the source at the root of its attribution chain (its speaker),
 * `relayedById` the source that relayed the root: the next hop's source or, where the chain has none, the
 * document's publisher.
 */
export type OriginStatement = DatedStance & { readonly id: string; readonly relayedById: string }

/** `kind` is a SourceKind, of which only `unnamed` is told apart. `affiliationId` is another source's id. */
export type OriginSource = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly affiliationId: string | null
}

/** The evidence of the source `sourceId` depends on that of `dependsOnId`. */
export type Dependence = { readonly sourceId: string; readonly dependsOnId: string }

/**
 * All statements on one claim (retractions too; stances that do not count are left aside by the rule itself),
 * what is known of dependence between sources, and every source that any of these names, with all that it is
 * affiliated to, up to the top.
 */
export type OriginsInput = {
  readonly statements: readonly OriginStatement[]
  readonly sources: readonly OriginSource[]
  readonly dependences: readonly Dependence[]
}

/**
 * One independent origin. `key` is the same whatever the order of the input. `sourceIds` and `names` are its
 * roots, in the same order; `unnamedSourceIds` those of them that are not named; `unnamed` says that it rests on
 * such roots alone. `relayedById` is the outlet that an unnamed origin is counted by, otherwise null. `merged`
 * says why several statements or roots count as one; it is empty for an origin of a single statement.
 */
export type Origin = {
  readonly key: string
  readonly sourceIds: readonly string[]
  readonly names: readonly string[]
  readonly unnamed: boolean
  readonly unnamedSourceIds: readonly string[]
  readonly relayedById: string | null
  readonly statementIds: readonly string[]
  readonly merged: readonly Wording[]
}

/** The source with that id. Throws RangeError if it is not among the sources: the caller left it out. */
export function sourceIn(sources: ReadonlyMap<string, OriginSource>, id: string): OriginSource {
  const source = sources.get(id)
  if (!source) throw new RangeError(`The source ${id} is not among the sources given`)
  return source
}
