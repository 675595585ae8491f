import type { ClaimKind, SourceKind } from '@/generated/prisma/enums'
import { formatPartialDate, parsePartialDate } from '@/lib/reasoning/dates'
import type { FoundDate } from '@/lib/reporting/types'

/** What somebody is reported to have said, in the words of the text. */
export type SaidWords = {
  /** The pieces of the passage, in order. */
  pieces: readonly string[]
  /** The words that report it: "said", "vowed". */
  cue: string
  /** `named`: by a name that stands for him anywhere, not by a description alone. */
  speaker: { name: string; kind: SourceKind; named: boolean } | null
  /** In his own words: then a "he" or "it" at their start is somebody else. */
  quoted: boolean
  /** Days that the words name. */
  dates: readonly Pick<FoundDate, 'text' | 'at' | 'precision' | 'basis'>[]
  /** Quantities of people in the words, as they stand ("more than 7,000"). */
  people: readonly string[]
}

const LONGEST = 300

/**
 * A first wording of the claim that somebody makes, for the editor to correct. What is changed is what can be changed
 * safely: quotation marks, a leading "that" and the full stop go; of several sentences the first stays; "I", "we", "my"
 * at its start, and a "he" or "it" that stands for the speaker, become the name; "to wipe out X" becomes what the speaker
 * will or wants to do; a day of the week gets its date; "7,000 have been killed" says of whom. Tenses stay as they are:
 * whether "had" was "has" the words do not tell. For a denial it is what is denied. English; other words are only
 * stripped. Empty where nothing is left.
 */
export function firstWording(said: SaidWords): string {
  const joined = said.pieces.map(withoutMarks).join(' ').replace(/\s+/g, ' ')
  const sentence = firstSentence(stripped(joined))
  const dated = withDates(sentence, said.dates)
  const told = withPeople(dated, said.people)
  const named = said.speaker ? withName(told, said, said.speaker) : told
  return upperFirst(cut(stripped(balanced(named))))
}

const MARKS = /["“”„‟«»]/gu

/** Quotation marks around a piece go, those within it stay. */
function withoutMarks(piece: string): string {
  return piece
    .trim()
    .replace(/^["“”„‟«»‘']+(?=\S)/u, '')
    .replace(/["“”‟«»]+([.,;:!?]*)$/u, '$1')
    .trim()
}

function stripped(text: string): string {
  return text
    .trim()
    .replace(/^(?:[,;:–—-]\s*)+/u, '')
    .replace(/^(?:that|how)\s+(?=\S)/i, '')
    .replace(/[\s,;:–—-]+$/u, '')
    .replace(/(?<!\.)(?<!\b(?:\p{L}|[A-Z][a-z]{1,3}|Inc|Ltd|Corp|etc))\.$/u, '')
}

/** Marks of which one is missing mislead: then all go. */
function balanced(text: string): string {
  const straight = text.match(/"/g)?.length ?? 0
  const open = text.match(/[“«„]/g)?.length ?? 0
  const close = text.match(/[”»‟]/g)?.length ?? 0
  return straight % 2 === 0 && open === close ? text : text.replace(MARKS, '')
}

/** Up to the first full stop that a new sentence follows; initials and abbreviations end none. */
function firstSentence(text: string): string {
  const end = /(?<=[\p{Ll}\p{N})”"][.!?]["”]?)\s+(?=["“]?\p{Lu})/u
  const [first = text] = text.split(end, 1)
  const abbreviated =
    /\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|No|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.$/
  return abbreviated.test(first) ? text : first
}

const SELF = /^(?:I|we)\b/i
const SELF_CONTRACTED = /^(?:I|we)['’](m|re|ve|ll|d)\b/i
const SELF_OWN = /^(?:my|our)\b/i
const PRONOUN: Partial<Record<string, 'person' | 'body'>> = { he: 'person', she: 'person', it: 'body' }
const OWN: Partial<Record<string, 'person' | 'body'>> = { his: 'person', its: 'body' }
const EXPANDED: Partial<Record<string, string>> = { m: 'is', re: 'are', ve: 'has', ll: 'will', d: 'would' }
/** After "I" a verb has no ending that a name would need. */
const AGREEING: Partial<Record<string, string>> = { am: 'is', are: 'is', have: 'has', do: 'does' }

type Speaker = NonNullable<SaidWords['speaker']>

function withName(text: string, { cue, quoted }: SaidWords, { name, kind, named }: Speaker): string {
  if (/^to\s\p{Ll}/u.test(text)) return intention(name, cue, text)
  if (!named) return text
  const own = `${name}${name.endsWith('s') ? '’' : '’s'}`
  const contracted = SELF_CONTRACTED.exec(text)
  if (contracted) {
    const verb = EXPANDED[contracted[1]?.toLowerCase() ?? ''] ?? ''
    return `${name} ${verb}${text.slice(contracted[0].length)}`
  }
  if (SELF.test(text)) {
    return text.replace(/^(?:I|we)\s+(\p{L}+)/iu, (_, verb: string) => `${name} ${AGREEING[verb] ?? verb}`)
  }
  if (SELF_OWN.test(text)) return text.replace(SELF_OWN, own)
  if (quoted) return text
  const [, first = '', rest = ''] = /^(\p{L}+)(\s.*)$/su.exec(text) ?? []
  const is = kind === 'person' || kind === 'unnamed' ? 'person' : 'body'
  if (PRONOUN[first.toLowerCase()] === is) return name + rest
  if (OWN[first.toLowerCase()] === is) return own + rest
  return text
}

const WISHES = /\b(?:want|hope|seek|sought|aim|wish|try|tri)/i
const DUTIES = /\b(?:call|urge|ask|press|demand|tell|told|order)/i

/** "vowed to rebuild it" is what he will do, "wants to rebuild it" what he wants. */
function intention(name: string, cue: string, text: string): string {
  if (DUTIES.test(cue)) return text
  const wants = /\b(?:officials|authorities|leaders|forces|troops|ministers|people)$/i.test(name)
    ? 'want'
    : 'wants'
  return WISHES.test(cue) ? `${name} ${wants} ${text}` : `${name} will${text.slice('to'.length)}`
}

/** A day so named stands without a preposition, or brings its own. */
const BY_ITSELF = /^(?:on\s|yesterday|today|tomorrow|(?:(?:last|this|next)\s)?\p{L}+day\b)/iu
const PREPOSITION = /\b(?:on|by|since|until|from|before|after|the|to|of)\s$/i

/** "on Thursday" becomes "on 26 October 2023" where the day was worked out from the day of publication. */
function withDates(text: string, dates: SaidWords['dates']): string {
  let dated = text
  for (const { text: words, at, precision, basis } of dates) {
    const date = precision === 'day' && basis === 'publication' ? parsePartialDate(at) : null
    if (!date || !words || !dated.includes(words)) continue
    const said = formatPartialDate(date.at, date.precision, 'en')
    const before = dated.slice(0, dated.indexOf(words))
    const needsOn = BY_ITSELF.test(words) && !PREPOSITION.test(before)
    dated = dated.replace(words, needsOn ? `on ${said}` : said)
  }
  return dated
}

/** A number that a verb follows at once counts people: "7,000 have been killed". */
function withPeople(text: string, people: SaidWords['people']): string {
  for (const words of people) {
    const at = new RegExp(
      `${escaped(words)}(?=\\s+(?:has|have|had|was|were|are|is|killed|wounded|injured|died)\\b)`,
      'i',
    )
    if (/\d$|^\D*$/.test(words) && at.test(text)) return text.replace(at, (number) => `${number} people`)
  }
  return text
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const short = text.slice(0, LONGEST)
  return short.slice(0, Math.max(short.lastIndexOf(', '), short.lastIndexOf(' '), 1))
}

function upperFirst(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('en') + text.slice(first.length)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

const ATTRIBUTING =
  /\b(?:responsible|behind|carried out|perpetrat|orchestrat|blame[ds]? (?:on|for)|was the work of|masterminded)\b/i
const CAUSAL =
  /\b(?:because|caused? by|causes?|caused|led to|leads to|as a result of|due to|owing to|nothing to do with)\b/i
const FORECAST =
  /\b(?:will|won['’]t|would|is going to|are going to|is expected to|are expected to|is likely to|are likely to)\b/i
const POSITION = /\b(?:wants? to|should|must|ought to|supports?|opposes?|rejects?|does not want|seeks? to)\b/i

/** What kind of claim such words make: a guess that the panel's field starts from. */
export function kindOfClaim(proposition: string, hasFigure: boolean): ClaimKind {
  if (hasFigure) return 'quantity'
  if (ATTRIBUTING.test(proposition)) return 'attribution'
  if (CAUSAL.test(proposition)) return 'causal'
  if (FORECAST.test(proposition)) return 'forecast'
  return POSITION.test(proposition) ? 'position' : 'event'
}
