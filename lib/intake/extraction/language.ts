const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i

/** A language as a page names it (`en_US`, `en-GB, fr`, `English`) as a tag; empty where it is none. */
export function languageTag(written: string | null | undefined): string {
  const first = (written ?? '').split(',')[0]?.trim().replaceAll('_', '-') ?? ''
  if (!TAG.test(first)) return ''
  const [primary = '', ...rest] = first.split('-')
  return [primary.toLowerCase(), ...rest].join('-').slice(0, 35)
}

/** By letters: which language a script mostly stands for. The first that fits most of the text's letters counts. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
]

/** The commonest short words of some languages that share their script with others. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(?:the|and|of|to|that|was|with|has)\b/giu],
  ['de', /\b(?:der|die|und|das|nicht|mit|ist|auf)\b/giu],
  ['fr', /\b(?:les|des|est|une|dans|que|pour|sur)\b/giu],
  ['es', /\b(?:los|las|del|que|una|por|con|para)\b/giu],
  ['it', /\b(?:che|della|non|una|sono|per|nel|gli)\b/giu],
  ['pt', /\b(?:não|uma|dos|que|para|com|mais|foi)\b/giu],
  ['tr', /\b(?:ve|bir|bu|için|ile|olarak|da|de)\b/giu],
]

const SAMPLE = 5_000

/** The language that a text is in, told by its letters and its commonest words; empty where nothing speaks for one. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const letters = count(sample, /\p{L}/gu)
  if (letters < 40) return ''
  if (count(sample, /\p{Script=Arabic}/gu) > letters / 2) return arabicScript(sample)
  if (count(sample, /\p{Script=Cyrillic}/gu) > letters / 2) return /[іїєґ]/iu.test(sample) ? 'uk' : 'ru'
  const script = SCRIPTS.find(([, letter]) => count(sample, letter) > letters / 4)
  if (script) return script[0]
  const words = sample.split(/\s+/).length
  const [best] = WORDS.map(([tag, pattern]) => ({ tag, share: count(sample, pattern) / words })).sort(
    (a, b) => b.share - a.share,
  )
  return best && best.share > 0.08 ? best.tag : ''
}

function arabicScript(sample: string): string {
  if (/[ٹڈڑںے]/u.test(sample)) return 'ur'
  return /[پچژگی]/u.test(sample) ? 'fa' : 'ar'
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
