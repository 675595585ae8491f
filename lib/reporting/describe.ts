import type { SourceKind } from '@/generated/prisma/enums'
import { ARTICLES, basePhrase, withoutArticle } from './phrase-parts'
import { type Range, type Reading, textOf, type Word } from './reading'
import { kindByHead, kindOf } from './source-kinds'

/** What a noun phrase says of whom it means, before it is resolved against the rest of the text. */
export type Described = {
  /** The words of the name alone; null where the phrase only describes. */
  name: Range | null
  /** The words that say who he is: "White House spokesman", "an aide to the president"; empty where there are none. */
  description: string
  kind: SourceKind
  unnamed: boolean
  gender: 'male' | 'female' | null
  plural: boolean
  /** The noun that carries the phrase, in its basic form. */
  head: string
  pronoun: boolean
  /** The one for whom an unnamed spokesman speaks. */
  principal: Range | null
  /** Somebody or something that can speak, hope or believe. */
  speaks: boolean
}

const NAME_PARTICLES = new Set('de da di du van von der den bin ibn al el la le del dos ter'.split(' '))

/** Reads a noun phrase: name and title, body, pronoun or description. */
export function readPhrase(reading: Reading, phrase: Range, apposition: Range | null = null): Described {
  const { words, rules } = reading
  const { lexicon } = rules
  const only = words[phrase.from]
  const pronoun = phrase.to - phrase.from === 1 && only ? lexicon.pronouns.get(only.lower) : undefined
  const beside = apposition ? textOf(reading, apposition) : ''
  if (pronoun && only) {
    return {
      name: null,
      description: '',
      unnamed: false,
      head: only.lower,
      pronoun: true,
      principal: null,
      speaks: true,
      kind: pronoun.gender === 'male' || pronoun.gender === 'female' ? 'person' : 'government_body',
      gender: pronoun.gender === 'thing' ? null : pronoun.gender,
      plural: pronoun.number === 'plural',
    }
  }
  const base = basePhrase(words, phrase)
  const name = nameIn(reading, base, phrase)
  const head = words[base.to - 1]
  const whole = `${textOf(reading, phrase)} ${beside}`.toLowerCase()
  const hidden = lexicon.unnamed.some((sign) => whole.includes(sign))
  const before = name && name.from > base.from ? { from: base.from, to: name.from } : null
  const titleText = before ? textOf(reading, before) : ''
  const kind = kindOf(reading, base, name, phrase)
  const group = lexicon.groups.has(head?.lower ?? '')
  const role = lexicon.roles.has(head?.lemma ?? '') || lexicon.roles.has(head?.lower ?? '')
  const nameless = name === null && (group || role) && !lexicon.bodies.has(head?.lower ?? '')
  const definite = words[base.from]?.lower === 'the' && role && !group
  const principal = name === null && isSpokesperson(reading, base) ? principalOf(reading, base, phrase) : null
  const unnamed = hidden || (nameless && !definite)
  return {
    name,
    description:
      (titleText && !ARTICLES.has(titleText.toLowerCase()) ? titleText : '') ||
      describing(reading, apposition) ||
      (name ? '' : textOf(reading, phrase)),
    kind: unnamed ? 'unnamed' : nameless && definite ? 'office' : kind,
    unnamed,
    gender: genderOf(reading, base, name, apposition),
    plural:
      group ||
      (head?.tag === 'NOUN' && head.lower !== head.lemma && /s$/.test(head.lower)) ||
      words.slice(phrase.from, name?.from ?? phrase.to).some((word) => word.lower === 'and'),
    head: head?.lemma ?? '',
    pronoun: false,
    principal,
    speaks:
      name !== null ||
      group ||
      role ||
      /(?:ers|ors|ists|ians|men|women)$/.test(head?.lower ?? '') ||
      kindByHead(reading, head) !== null,
  }
}

function nameIn(reading: Reading, base: Range, phrase: Range): Range | null {
  const { words, rules } = reading
  const { lexicon } = rules
  const last = words[base.to - 1]
  if (!last || (last.tag !== 'PROPN' && !isCapitalised(last))) return null
  if (
    lexicon.roles.has(last.lower) &&
    base.to - base.from > 1 &&
    phrase.to === base.to &&
    last.tag !== 'PROPN'
  )
    return null
  let from = base.to - 1
  while (from > base.from && isNamePart(words, from - 1)) from -= 1
  // Titles, offices and nationalities before the name.
  for (let at = base.to - 2; at >= from; at -= 1) {
    const word = words[at]
    const body = base.to - at === 2 && (lexicon.bodies.has(last.lower) || last.lower === 'staff') && at > from
    if (
      word &&
      (lexicon.titles.has(word.lower) || lexicon.roles.has(word.lower)) &&
      !ofBody(words, at, base.to) &&
      !body
    ) {
      from = at + 1
      break
    }
  }
  const known = words.slice(from, base.to - 1).findIndex((word) => lexicon.firstNames.has(word.lower))
  if (known > 0) from += known
  while (
    from < base.to - 1 &&
    (ARTICLES.has(words[from]?.lower ?? '') || lexicon.titles.has(words[from]?.lower ?? ''))
  )
    from += 1
  const demonym = lexicon.demonyms.has(words[from]?.lower ?? '') && base.to - from === 3
  if (demonym && lexicon.firstNames.has(words[from + 1]?.lower ?? '')) from += 1
  return { from, to: base.to }
}

function ofBody(words: readonly Word[], at: number, end: number): boolean {
  return words[at + 1]?.tag === 'ADP' || at + 1 >= end
}

function isNamePart(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (!word || word.mark) return false
  if (word.tag === 'PROPN' || isCapitalised(word) || NAME_PARTICLES.has(word.lower) || word.text === '&')
    return true
  if (word.lower === 'and')
    return isCapitalised(words[at - 1]) && isCapitalised(words[at + 1]) && words[at - 2]?.lower === 'the'
  if (word.tag === 'ADP' || word.lower === 'of')
    return words[at - 1]?.tag === 'PROPN' || isCapitalised(words[at - 1])
  if (word.lower === 'the') return words[at - 1]?.lower === 'of'
  return /^[-‑]$/.test(word.text) && words[at - 1]?.end === word.start
}

function isCapitalised(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^\p{Lu}/u.test(word.text) &&
    ['NOUN', 'ADJ', 'PROPN', 'X', 'VERB', 'NUM'].includes(word.tag)
  )
}

function isSpokesperson(reading: Reading, base: Range): boolean {
  const head = reading.words[base.to - 1]
  const { spokespersons } = reading.rules.lexicon
  return head !== undefined && (spokespersons.has(head.lower) || spokespersons.has(head.lemma))
}

/** "a spokesman for the bank", "a ministry spokesman": the bank, the ministry. */
function principalOf(reading: Reading, base: Range, phrase: Range): Range | null {
  const { words } = reading
  if (phrase.to > base.to + 1 && /^(?:for|of|at)$/.test(words[base.to]?.lower ?? '')) {
    return withoutArticle(words, { from: base.to + 1, to: phrase.to })
  }
  let to = base.to - 1
  while (to > base.from && words[to - 1]?.tag === 'PART') to -= 1
  const before = withoutArticle(words, { from: base.from, to })
  return before &&
    words.slice(before.from, before.to).some((word) => word.tag === 'PROPN' || word.tag === 'NOUN')
    ? before
    : null
}

/** An apposition that says who somebody is, not what he did or how old he is. */
function describing(reading: Reading, apposition: Range | null): string {
  const first = apposition && reading.words[apposition.from]
  if (!apposition || !first) return ''
  if (first.lower === 'who' || first.lower === 'which' || first.tag === 'VERB' || first.tag === 'ADP')
    return ''
  if (first.tag === 'NUM' && apposition.to - apposition.from <= 2) return ''
  return textOf(reading, apposition)
}

function genderOf(
  reading: Reading,
  base: Range,
  name: Range | null,
  apposition: Range | null,
): 'male' | 'female' | null {
  const { words, rules } = reading
  const { titles, firstNames, genderedNouns } = rules.lexicon
  const around = [
    ...words.slice(base.from, base.to),
    ...(apposition ? words.slice(apposition.from, apposition.from + 8) : []),
  ]
  for (const word of around) {
    const told = titles.get(word.lower) ?? genderedNouns.get(word.lower)
    if (told) return told
  }
  const first = name && words[name.from]
  return (first && name.to - name.from > 1 && firstNames.get(first.lower)) || null
}
