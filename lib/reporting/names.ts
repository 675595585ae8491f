import type { Range, Reading, Word } from './reading'
import { textOf } from './reading'

/** Somebody or something whose name the text gives in full somewhere. */
export type Named = {
  name: string
  /** The words of the name in lower case. */
  parts: readonly string[]
  person: boolean
  gender: 'male' | 'female' | null
  /** "White House spokesman", where it stands before the name. */
  description: string
  /** The places (words) at which the full or the short name stands outside quotations. */
  places: number[]
}

const PARTICLES = new Set('de da di du van von der den bin ibn al el la le del'.split(' '))

/** All names of two and more words in a text, with where they and their last words stand. */
export function namesIn(reading: Reading): Named[] {
  const found = new Map<string, Named>()
  const runs = runsOf(reading)
  for (const run of runs) {
    const named = namedAt(reading, run)
    if (!named) continue
    const known = found.get(named.name)
    if (!known) found.set(named.name, named)
    else {
      known.gender ??= named.gender
      if (!known.description) known.description = named.description
    }
  }
  const named = [...found.values()]
  const byLast = new Map<string, Named[]>()
  for (const one of named) {
    const last = one.parts.at(-1) ?? ''
    byLast.set(last, [...(byLast.get(last) ?? []), one])
  }
  for (const run of runs) {
    const last = reading.words[run.to - 1]
    if (!last || last.quote >= 0) continue
    const text = textOf(reading, run)
    const whole = (byLast.get(last.lower) ?? []).filter(
      (one) => text.endsWith(one.name) || run.to - run.from === 1,
    )
    whole.at(-1)?.places.push(run.to - 1)
  }
  return named
}

function runsOf(reading: Reading): Range[] {
  const { words } = reading
  const runs: Range[] = []
  for (let at = 0; at < words.length; at += 1) {
    if (!isProper(words[at])) continue
    let to = at + 1
    while (to < words.length && joins(words, to)) to += 1
    while (!isProper(words[to - 1])) to -= 1
    runs.push({ from: at, to })
    at = to
  }
  return runs
}

function isProper(word: Word | undefined): boolean {
  return word?.tag === 'PROPN' && /^\p{Lu}/u.test(word.text)
}

function joins(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]]
  if (!word || !before || word.mark || word.quote !== before.quote) return false
  if (isProper(word)) return true
  if (PARTICLES.has(word.lower) && isProper(after)) return true
  return word.text === '-' && before.end === word.start && after?.start === word.end && isProper(after)
}

function namedAt(reading: Reading, run: Range): Named | null {
  const { words, rules } = reading
  const { lexicon, dates } = rules
  let from = run.from
  let titled: 'male' | 'female' | null | undefined
  for (let at = run.to - 2; at >= run.from; at -= 1) {
    const lower = words[at]?.lower ?? ''
    if (lexicon.titles.has(lower) || lexicon.roles.has(lower)) {
      from = at + 1
      titled = lexicon.titles.get(lower) ?? lexicon.genderedNouns.get(lower) ?? null
      break
    }
  }
  const known = words.slice(from, run.to - 1).findIndex((word) => lexicon.firstNames.has(word.lower))
  if (known > 0) from += known
  const dated = words.slice(from, run.to).some((word) => {
    const numbered = words[word.index + 1]?.tag === 'NUM' || words[word.index - 1]?.tag === 'NUM'
    return dates.weekdays.has(word.lower) || (numbered && dates.months.has(word.lower))
  })
  if (run.to - from < 2 || dated) return null
  const range = { from, to: run.to }
  const name = textOf(reading, range)
  const last = words[run.to - 1]?.lower ?? ''
  const first = words[from]
  const place = lexicon.places.has(name.toLowerCase()) || lexicon.places.has(last)
  const body =
    lexicon.bodies.has(last) || lexicon.knownBodies.has(name.toLowerCase()) || words[run.to]?.lower === 'of'
  const firstName = first ? lexicon.firstNames.get(first.lower) : undefined
  const before = roleBefore(reading, from)
  return {
    name,
    parts: words.slice(from, run.to).map((word) => word.lower),
    person: firstName !== undefined || (!place && !body && !lexicon.demonyms.has(first?.lower ?? '')),
    gender:
      titled ??
      (before ? lexicon.genderedNouns.get(words[from - 1]?.lower ?? '') : undefined) ??
      firstName ??
      genderBehind(reading, run.to),
    description: before ? textOf(reading, before) : '',
    places: [],
  }
}

function roleBefore(reading: Reading, from: number): Range | null {
  const { words, rules } = reading
  const before = words[from - 1]
  if (
    !before ||
    !(rules.lexicon.roles.has(before.lower) || rules.lexicon.titles.has(before.lower)) ||
    before.end + 2 < (words[from]?.start ?? 0)
  )
    return null
  let start = from - 1
  while (
    start > 0 &&
    from - start < 8 &&
    ['PROPN', 'NOUN', 'ADJ', 'PART'].includes(words[start - 1]?.tag ?? '') &&
    !words[start - 1]?.mark
  )
    start -= 1
  return { from: start, to: from }
}

/** "Robin Hale, a spokeswoman": a noun that tells the sex within the apposition. */
function genderBehind(reading: Reading, at: number): 'male' | 'female' | null {
  const { words, rules } = reading
  if (words[at]?.text !== ',') return null
  for (let place = at + 1; place < at + 9; place += 1) {
    const word = words[place]
    if (!word || word.text === ',' || word.tag === 'VERB') return null
    const told = rules.lexicon.genderedNouns.get(word.lower)
    if (told) return told
  }
  return null
}
