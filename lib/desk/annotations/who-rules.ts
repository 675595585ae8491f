import {
  contentWords,
  type KnownSource,
  nameWords,
  plainName,
  type SourceIndex,
  type Worded,
} from '@/lib/desk/annotations/source-index'
import type { Mention } from '@/lib/reporting/types'
import { countryOf } from '@/lib/text/countries'
import { type Wording, wording } from '@/lib/text/message'
import { countShared } from '@/lib/text/overlap'

/** A source of the registry, and what in the text means it. */
export type Found = { source: KnownSource; why: Wording }
/** What one rule finds: whom it is sure enough of to fill in, and whom it only offers. */
export type Finding = { sure: Found[]; weak: Found[] }

/** One way in which a text names a source. */
export type Rule = (mention: Mention, index: SourceIndex, relay: string) => Finding

const nothing: Finding = { sure: [], weak: [] }

const byName: Rule = ({ name, text }, index) => {
  const sources = [name, text].flatMap((it) => index.byName.get(plainName(it)) ?? [])
  const sure = sources.map((source) => {
    const isAlias = plainName(source.name) !== plainName(name)
    return {
      source,
      why: wording(isAlias ? 'rules.annotation.who.alias' : 'rules.annotation.who.name', { name }),
    }
  })
  return { sure, weak: [] }
}

/** "Foreign Minister Ada Holm" ends with the name of Ada Holm. */
const byTitledName: Rule = ({ name, by }, index) => {
  // "an aide to the mayor, Ada Holm" ends with a name that is not the aide's.
  if (by === 'description') return nothing
  const words = plainName(name).split(' ')
  for (let from = 1; from < words.length - 1; from += 1) {
    const sources = (index.byName.get(words.slice(from).join(' ')) ?? []).filter(
      ({ kind }) => kind === 'person',
    )
    if (sources.length > 0) {
      const why = wording('rules.annotation.who.name', { name })
      return { sure: sources.map((source) => ({ source, why })), weak: [] }
    }
  }
  return nothing
}

const TITLES = new Set(
  'mr mrs ms dr sir lord lady prof professor president minister prime chancellor king queen prince general gen col maj lt capt sgt senator sen rep ayatollah sheikh judge justice mayor governor gov ambassador secretary'.split(
    ' ',
  ),
)

/** "Holm" for Ada Holm; "Jan Holm" is somebody else, and only offers her. */
const byLastName: Rule = ({ name, kind, by }, index) => {
  if (kind !== 'person' || by === 'description') return nothing
  const words = nameWords(name)
  const last = words.at(-1)
  const given = words.slice(0, -1).filter((word) => !TITLES.has(word))
  const why = wording('rules.annotation.who.lastName', { name })
  const finding: Finding = { sure: [], weak: [] }
  for (const it of last ? (index.byLast.get(last) ?? []) : []) {
    const theirs = it.words.slice(0, -1).filter((word) => !TITLES.has(word))
    const fits = given.every((word) => theirs.some((other) => other === word || isInitial(word, other)))
    finding[fits ? 'sure' : 'weak'].push({ source: it.source, why })
  }
  return finding
}

/** "the Foreign Ministry" for the Ministry of Foreign Affairs of Iran; one word alone ("the ministry") only offers it. */
const byBody: Rule = ({ name, text, kind }, index) => {
  if (kind === 'person' || kind === 'unnamed') return nothing
  const finding: Finding = { sure: [], weak: [] }
  for (const words of [contentWords(name), contentWords(text)]) {
    const why = wording('rules.annotation.who.body', { name: name || text })
    for (const it of candidates(index.bodies, words)) {
      const shared = countShared(words, it.words)
      const equal = shared === words.size && shared === it.words.size
      const within = shared === words.size || shared === it.words.size
      if (equal || (within && shared > 1)) finding.sure.push({ source: it.source, why })
      else if (within && words.size === 1) finding.weak.push({ source: it.source, why })
    }
    const exact = finding.sure.filter(({ source }) =>
      [source.name, ...source.aliases].some((it) => isSame(contentWords(it), words)),
    )
    if (exact.length > 0) return { sure: exact, weak: [] }
    if (finding.sure.length > 0) return finding
  }
  return finding
}

const COVERED = 0.75
/** With fewer words than these a description fits many ("a spokesman"), so that it only offers whom it fits. */
const TELLING = 4

/** "an aide to the mayor, Ada Holm" for whoever the registry calls an aide to Mayor Ada Holm. */
const byDescription: Rule = ({ name, text, description, by, kind }, index) => {
  if (by === 'name' || by === 'short_name') return nothing
  const isNobody = kind !== 'person' && kind !== 'unnamed'
  if (isNobody) return nothing
  const words = contentWords(description || text || name)
  if (words.size < 2) return nothing
  const why = wording('rules.annotation.who.description', { description: description || text || name })
  const finding: Finding = { sure: [], weak: [] }
  for (const it of candidates(index.described, words)) {
    // "an aide to Ada Holm" is not Ada Holm.
    if (it.source.kind !== 'person' || words.has(nameWords(it.source.name).at(-1) ?? '')) continue
    const covered = countShared(words, it.words) / words.size
    if (covered === 1 && words.size >= TELLING) finding.sure.push({ source: it.source, why })
    else if (covered >= COVERED) finding.weak.push({ source: it.source, why })
  }
  return finding
}

/** "Tehran said": its government may be meant. */
const byCountry: Rule = ({ name, text }, index) => {
  const country = [name, text].map((it) => countryOf(plainName(it))).find((it) => it !== null)
  const why = wording('rules.annotation.who.country', { name: name || text })
  const governments = country ? (index.governments.get(country.code) ?? []) : []
  return { sure: [], weak: governments.map((source) => ({ source, why })) }
}

/** The same description, relayed by the same. */
const byUnnamed: Rule = ({ name, text, description }, index, relay) => {
  const told = [name, text, description].filter((it) => it !== '')
  const why = wording('rules.annotation.who.unnamed', { description: description || name })
  const relayed = contentWords(relay)
  const finding: Finding = { sure: [], weak: [] }
  for (const words of told.map(contentWords)) {
    for (const it of candidates(index.described, words)) {
      if (it.source.kind !== 'unnamed' || countShared(words, it.words) < words.size) continue
      const sameRelay = relayed.size > 0 && countShared(relayed, it.words) === relayed.size
      const sameWords = told.some((text) => plainName(text) === plainName(it.source.description))
      finding[sameRelay || (sameWords && relayed.size === 0) ? 'sure' : 'weak'].push({
        source: it.source,
        why,
      })
    }
  }
  return finding
}

/** In order: the first that is sure of somebody decides. */
export const RULES: readonly Rule[] = [byName, byTitledName, byLastName, byBody, byDescription, byCountry]
/** For whom the text keeps nameless. */
export const UNNAMED_RULES: readonly Rule[] = [byUnnamed, byDescription]

/** Sources that share the rarest of the words, which whoever shares them all must. */
function candidates(index: ReadonlyMap<string, readonly Worded[]>, words: ReadonlySet<string>): Worded[] {
  const lists = [...words].flatMap((word) => index.get(word) ?? [])
  return [...new Set(lists)]
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && countShared(one, other) === one.size
}

function isInitial(one: string, other: string): boolean {
  return (one.length === 1 || other.length === 1) && one.charAt(0) === other.charAt(0)
}
