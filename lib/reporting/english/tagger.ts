import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp'
import type { Tag, Token } from '../tokens'
import { retagged } from './retag'

const TAGS: ReadonlySet<string> = new Set<Tag>([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
])

// Forms that the tagger may take for nouns, and news prose all but never means as such.
const SURE_VERBS: ReadonlyMap<string, string> = new Map([
  ['said', 'say'],
  ['says', 'say'],
  ['told', 'tell'],
  ['wrote', 'write'],
  ['added', 'add'],
  ['tweeted', 'tweet'],
  ['insisted', 'insist'],
  ['accused', 'accuse'],
  ['vowed', 'vow'],
  ['denied', 'deny'],
])

let wink: WinkMethods | null = null

/**
 * Words, basic forms and parts of speech of an English text, by winkNLP's small English model, which is loaded at the
 * first call and stands in the package: nothing is fetched.
 */
export function tagEnglish(text: string): Token[] {
  wink ??= winkNLP(model, ['pos'])
  const { its } = wink
  const words = wink.readDoc(text).tokens()
  const [values, tags, lemmas] = [words.out(its.value), words.out(its.pos), words.out(lemmaReader(its.lemma))]
  const tokens: Token[] = []
  let at = 0
  for (const [index, value] of values.entries()) {
    const start = text.indexOf(value, at)
    if (start < 0 || value.trim() === '') continue
    at = start + value.length
    const lower = value.toLowerCase()
    const sure = SURE_VERBS.get(lower)
    const tag = tags[index] ?? 'X'
    tokens.push({
      start,
      end: at,
      text: value,
      lower,
      lemma: sure ?? (lemmas[index] ?? lower).toLowerCase(),
      tag: sure ? 'VERB' : isTag(tag) ? tag : 'X',
    })
  }
  return retagged(tokens)
}

/** The package's types give `lemma` three parameters and a reader of words four: the fourth is passed on. */
function lemmaReader(lemma: unknown): ItsFunction<string> {
  if (!isReader(lemma)) throw new TypeError('winkNLP has no reader of basic forms.')
  return lemma
}

function isReader(value: unknown): value is ItsFunction<string> {
  return typeof value === 'function'
}

function isTag(tag: string): tag is Tag {
  return TAGS.has(tag)
}
