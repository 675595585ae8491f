import { type KnownSource, plainName, type SourceIndex } from '@/lib/desk/annotations/source-index'
import type { WhoGuess } from '@/lib/desk/annotations/types'
import { known } from '@/lib/desk/annotations/who'
import { wording } from '@/lib/text/message'

const MOST = 8

/**
 * Sources of which a name or alias holds what was typed: first those that it begins, then those of which it begins a
 * word, then the rest. Linear in the registry.
 */
export function searchSources(typed: string, { byId }: SourceIndex): WhoGuess[] {
  const wanted = plainName(typed)
  if (!wanted) return []
  const found = [...byId.values()].flatMap((source) => {
    const ranks = [source.name, ...source.aliases].map((name) => rankOf(plainName(name), wanted))
    const rank = Math.min(...ranks)
    return rank < NOT_IN ? [{ source, rank, name: called(source, ranks.indexOf(rank)) }] : []
  })
  return found
    .sort((a, b) => a.rank - b.rank || a.source.name.length - b.source.name.length)
    .slice(0, MOST)
    .map(({ source, name }) => known({ source, why: wordingOf(source, name) }))
}

const NOT_IN = 3

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0
  if (name.includes(` ${wanted}`)) return 1
  return name.includes(wanted) ? 2 : NOT_IN
}

function called({ name, aliases }: KnownSource, index: number): string {
  return index === 0 ? name : (aliases[index - 1] ?? name)
}

function wordingOf(source: KnownSource, name: string) {
  return name === source.name
    ? wording('rules.annotation.who.name', { name })
    : wording('rules.annotation.who.alias', { name })
}
