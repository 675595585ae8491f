import type { Token } from '../tokens'

const VERBS: ReadonlyMap<string, string> = new Map(
  'show think fear hope want believe claim plan report doubt suspect aim expect need say worry call promise demand request estimate dispute question praise blame support warn note project forecast vow pledge'
    .split(' ')
    .flatMap((verb) => [[verb, verb] as const, [`${verb}s`, verb] as const]),
)

/** Corrects what the tagger takes for nouns, adjectives and verbs in the patterns that matter for reporting. */
export function retagged(tokens: Token[]): Token[] {
  for (const [index, token] of tokens.entries()) {
    if (isNameHere(tokens, index)) token.tag = 'PROPN'
    const [before, next] = [tokens[index - 1], tokens[index + 1]]
    if (!before || !next) continue
    const lemma = token.tag === 'NOUN' ? VERBS.get(token.lower) : undefined
    if (lemma && isVerbHere(tokens, index, token.lower !== lemma)) {
      token.tag = 'VERB'
      token.lemma = lemma
    } else if (token.tag === 'ADJ' && endsSubject(tokens, index)) token.tag = 'NOUN'
    else if (
      token.tag === 'VERB' &&
      /^\p{Lu}\p{Ll}/u.test(token.text) &&
      before.tag === 'PROPN' &&
      /^(?:PUNCT|VERB|AUX|PART)$/.test(next.tag)
    ) {
      token.tag = 'PROPN'
    }
  }
  return tokens
}

/** A capital within the sentence beside another: part of a name, whatever it means as a word. */
function isNameHere(tokens: readonly Token[], index: number): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  if (
    !before ||
    !token ||
    !/^\p{Lu}\p{Ll}/u.test(token.text) ||
    !/^(?:NOUN|VERB|ADJ|AUX|ADV|X|INTJ)$/.test(token.tag)
  )
    return false
  if (/^(?:PUNCT)$/.test(before.tag) && before.text !== ',') return false
  const capital = (other: Token | undefined) => other !== undefined && /^\p{Lu}\p{Ll}/u.test(other.text)
  return capital(next) || (capital(before) && before.tag === 'PROPN')
}

/** "Diplomats fear the …", "Some think he …", "The team plans to …": a subject before, a complement behind. */
function isVerbHere(tokens: readonly Token[], index: number, third: boolean): boolean {
  const [before, next, after] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]]
  if (!before || !next) return false
  const plural =
    (before.tag === 'NOUN' && before.lower !== before.lemma) ||
    /^(?:they|we|i|you|some|many|most|others|both)$/.test(before.lower) ||
    (before.tag === 'PROPN' && /s$/.test(before.lower))
  const afterArticle = before.tag === 'ADJ' && tokens[index - 2]?.tag === 'DET'
  const singular =
    afterArticle ||
    (before.tag === 'NOUN' && before.lower === before.lemma) ||
    before.tag === 'PROPN' ||
    /^(?:he|she|it)$/.test(before.lower)
  if (tokens[index]?.lower === 'show' && next.lower === 'that') return true
  if (third && next.text === '.') return singular && behindComma(tokens, index)
  if (third ? !singular : !(plural || inPlace(tokens, index))) return false
  if (next.lower === 'to') return after?.tag === 'VERB' || after?.tag === 'AUX'
  if (next.tag === 'AUX')
    return plural && /^(?:say|think|believe|hope|fear)$/.test(tokens[index]?.lower ?? '')
  return /^(?:DET|PRON)$/.test(next.tag) || next.lower === 'that'
}

/** "…, the harbour agency reports.": an attribution at the end of the sentence. */
function behindComma(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(Math.max(0, index - 6), index)
  const comma = before.findLastIndex((token) => token.text === ',')
  return (
    comma >= 0 &&
    /^(?:DET|PROPN)$/.test(before[comma + 1]?.tag ?? '') &&
    !before.slice(comma).some((token) => token.tag === 'CCONJ' || token.tag === 'VERB')
  )
}

/** "Diplomats in Dorn fear": a plural noun with its place. */
function inPlace(tokens: readonly Token[], index: number): boolean {
  const [noun, joint, place] = [tokens[index - 3], tokens[index - 2], tokens[index - 1]]
  return joint?.tag === 'ADP' && place?.tag === 'PROPN' && /s$/.test(noun?.lower ?? '')
}

/** "The cooperative expects", "the country’s military called": an adjective between article and verb is a noun. */
function endsSubject(tokens: readonly Token[], index: number): boolean {
  const [before, next, after] = [tokens[index - 1], tokens[index + 1], tokens[index + 2]]
  if (!before || !next || !/^(?:DET|PART|PROPN)$/.test(before.tag)) return false
  if (next.tag === 'AUX' || next.text === ',') return before.tag !== 'PROPN'
  return next.tag === 'VERB' && !/ing$/.test(next.lower) && !/^(?:NOUN|ADJ|PROPN)$/.test(after?.tag ?? '')
}
