import { withoutArticle } from './phrase-parts'
import { type Reading, textOf, unitsOf } from './reading'
import type { Mention } from './types'

/** Somebody who has spoken or acted so far, for the pronouns that follow. */
export type Trace = {
  at: number
  sentence: number
  mention: Mention
  gender: 'male' | 'female' | null
  plural: boolean
  head: string
}

/** People without a name who begin a sentence: "Her son disagreed." A pronoun in the next sentence may mean them. */
export function actorsIn(reading: Reading): Trace[] {
  const { words, rules } = reading
  const { roles, genderedNouns } = rules.lexicon
  return reading.sentences.flatMap((sentence) => {
    for (let at = sentence.from + 1; at < Math.min(sentence.to, sentence.from + 8); at += 1) {
      const [before, word] = [words[at - 1], words[at]]
      if (!word || !before || word.quote >= 0) return []
      if (word.tag !== 'VERB' && word.tag !== 'AUX') continue
      if (before.tag !== 'NOUN' || !(roles.has(before.lower) || genderedNouns.has(before.lower))) return []
      const phrase = { from: sentence.from, to: at }
      const { start, end } = unitsOf(reading, phrase)
      const name = textOf(reading, withoutArticle(words, phrase) ?? phrase)
      const mention: Mention = {
        span: reading.points.span(start, end),
        text: reading.text.slice(start, end),
        name,
        description: name,
        unnamed: true,
        kind: 'unnamed',
        by: 'context',
      }
      return [
        {
          at: sentence.from,
          sentence: sentence.index,
          mention,
          gender: genderedNouns.get(before.lower) ?? null,
          plural: false,
          head: before.lemma,
        },
      ]
    }
    return []
  })
}
