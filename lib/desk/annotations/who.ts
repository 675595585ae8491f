import { contentWords, type SourceIndex } from '@/lib/desk/annotations/source-index'
import type { WhoGuess } from '@/lib/desk/annotations/types'
import { type Found, RULES, UNNAMED_RULES } from '@/lib/desk/annotations/who-rules'
import type { Mention } from '@/lib/reporting/types'
import { wording } from '@/lib/text/message'
import { countShared } from '@/lib/text/overlap'

/** The source that is meant, and others that may be. `who` is null where several fit and none is likelier. */
export type Who = { who: WhoGuess | null; others: WhoGuess[] }

const MOST = 6

/**
 * Whom a text means, out of the registry: by name or alias, by a name with a title before it, by last name, by the words
 * of an organisation's name, by what is said of him. The first rule that is sure of exactly one source fills it in;
 * where it finds several that what the text says of them does not tell apart, all are offered and none is filled in.
 * A country or its capital only offers its government. Whoever is not known is offered as a new source, with the text's
 * words. `relay` is who relayed the words: unnamed sources are told apart by it.
 */
export function whoIs(mention: Mention, index: SourceIndex, relay = ''): Who {
  const fresh = newSource(mention, relay)
  const weak: Found[] = []
  for (const rule of mention.unnamed ? UNNAMED_RULES : RULES) {
    const found = rule(mention, index, relay)
    weak.push(...found.weak)
    const sure = unique(found.sure)
    if (sure.length === 0) continue
    const fitting = sure.length > 1 ? fittingBest(sure, mention) : sure
    const [only, ...more] = fitting
    const rest = unique([...sure, ...weak])
    if (only && more.length === 0) {
      return {
        who: known(only),
        others: offered(
          rest.filter(({ source }) => source !== only.source),
          fresh,
        ),
      }
    }
    return { who: null, others: offered(rest, fresh) }
  }
  return { who: fresh, others: offered(unique(weak)) }
}

/** A source of the registry, as the panel offers it. */
export function known({ source, why }: Found): WhoGuess {
  const { id, name, affiliation, description } = source
  return { known: true, id, name, detail: affiliation || description, why }
}

/** A source that is not in the registry yet, with what the text says of it. */
function newSource(mention: Mention, relay: string): WhoGuess {
  const { name, text, description, by, kind } = mention
  const said = name || description || text
  // Whoever goes by a description alone has no name to be known by.
  const unnamed = mention.unnamed || kind === 'unnamed' || (by === 'description' && kind === 'person')
  if (!unnamed) {
    const why = wording('rules.annotation.who.new', { name: said })
    return { known: false, name: withoutArticle(said), kind, description, why }
  }
  const plain = withoutArticle(description || said)
  return {
    known: false,
    name: `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${relay ? ` cited by ${relay}` : ''}`,
    kind: 'unnamed',
    description: description || said,
    why: wording('rules.annotation.who.newUnnamed', { description: description || said }),
  }
}

function withoutArticle(name: string): string {
  return name.replace(/^(?:the|an?)\s+/i, '').trim() || name
}

/** Those of whom the registry says most of what the text says. */
function fittingBest(found: readonly Found[], { description, text, name }: Mention): Found[] {
  const said = contentWords([description, text, name].join(' '))
  const scored = found.map((it) => {
    const { name, description, affiliation, aliases } = it.source
    return {
      it,
      score: countShared(said, contentWords([name, ...aliases, description, affiliation].join(' '))),
    }
  })
  const best = Math.max(...scored.map(({ score }) => score))
  return scored.filter(({ score }) => score === best).map(({ it }) => it)
}

function unique(found: readonly Found[]): Found[] {
  return [...new Map([...found].reverse().map((it) => [it.source.id, it])).values()].reverse()
}

function offered(found: readonly Found[], fresh?: WhoGuess): WhoGuess[] {
  return [...found.slice(0, MOST).map(known), ...(fresh ? [fresh] : [])]
}
