import type { ImportField } from '@/lib/desk/imports/fields'

/** Headings as people write them, by what they mean; the first field of which one fits a heading best has it. */
const HEADINGS: readonly (readonly [ImportField, string])[] = [
  [
    'proposition',
    'claim, proposition, claim text, claim reviewed, allegation, assertion, statement text, what is claimed',
  ],
  ['claimKind', 'claim kind, claim type, kind of claim, type of claim'],
  ['event', 'event date, date of event, date of the event, incident date, happened, when, occurred'],
  ['place', 'place, location, where, city, place of event, country of event, location name, site'],
  ['note', 'note, notes, comment, comments, remark, remarks, explanation, details'],
  ['language', 'language, lang, claim language'],
  ['stories', 'story, stories, topic, case, event name'],
  ['labels', 'label, labels, tag, tags, keyword, keywords, category, categories'],
  [
    'sourceName',
    'source, source name, speaker, claimant, who, said by, claimed by, author of claim, person, actor, name',
  ],
  ['sourceKind', 'source kind, source type, type of source, kind of source, speaker type, kind'],
  ['sourceDescription', 'source description, about the source, description, role, title of speaker, job'],
  ['affiliation', 'affiliation, organisation, organization, party, employer, member of'],
  ['aliases', 'alias, aliases, also known as, aka, other names, alternative names'],
  ['country', 'country, country code, nation'],
  ['stance', 'stance, position, attitude, confirms or denies, response'],
  ['said', 'said, date said, said on, statement date, date of statement, claim date, date claimed'],
  ['saidPlace', 'place said, where said, said at, venue'],
  ['mode', 'mode, quoted or paraphrased'],
  ['quote', 'quote, quotation, exact words, verbatim, words, exact quote'],
  ['gloss', 'statement note, gloss, context'],
  ['documentTitle', 'document, document title, title, headline, article, article title, report'],
  [
    'documentUrl',
    'url, link, address, document url, article url, source url, web address, href, permalink, uri',
  ],
  ['archiveUrl', 'archive, archive url, archived, archive link, archived url, archived copy, wayback'],
  [
    'publisher',
    'publisher, outlet, publication, newspaper, site name, website, media, news outlet, published by',
  ],
  [
    'published',
    'published, date published, publication date, published at, date of publication, pub date, date',
  ],
  ['byline', 'byline, author, authors, journalist, reporter, written by'],
  ['documentLanguage', 'document language, article language'],
  ['documentText', 'text, full text, document text, article text, body, content, article body'],
  ['counted', 'counted, what is counted, indicator, measure, metric'],
  [
    'low',
    'low, minimum, min, figure, number, count, value, amount, total, toll, low estimate, deaths, fatalities, quantity',
  ],
  ['high', 'high, maximum, max, high estimate, upper'],
  ['comparator', 'comparator, qualifier, at least or about, precision'],
  ['unit', 'unit, units'],
  ['population', 'population, of whom, group'],
  ['area', 'area, region, geography, district'],
  ['asOf', 'as of, as of date, reference date, status date'],
  ['cumulative', 'cumulative, running total'],
]

const KNOWN = HEADINGS.flatMap(([field, names]) =>
  names.split(', ').map((name) => ({ field, name, words: new Set(name.split(' ')) })),
)

/** From which likeness on (0 to 1) a heading that is none of the known ones is taken for one. */
const ALIKE = 0.6

/**
 * What each column probably holds, by its heading: each field once, the surest guess first. '' where none fits. A guess
 * only: whoever imports sees the values beside it and confirms.
 */
export function guessMapping(columns: readonly string[]): (ImportField | '')[] {
  const guesses = columns.flatMap((column, index) =>
    KNOWN.map(({ field, name, words }) => ({ index, field, score: likeness(column, name, words) })),
  )
  const mapping = columns.map((): ImportField | '' => '')
  const taken = new Set<ImportField>()
  for (const { index, field, score } of guesses.sort((a, b) => b.score - a.score || a.index - b.index)) {
    if (score < ALIKE) break
    if (mapping[index] !== '' || taken.has(field)) continue
    mapping[index] = field
    taken.add(field)
  }
  return mapping
}

/** 1 for the same words; else how many of all words both have, or how few letters must be changed (Levenshtein). */
function likeness(heading: string, name: string, words: ReadonlySet<string>): number {
  const said = heading
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/\p{L}+/gu)
  if (!said) return 0
  const joined = said.join(' ')
  if (joined === name || said.join('') === name.replaceAll(' ', '')) return 1
  const own = new Set(said)
  const shared = [...own].filter((word) => words.has(word)).length
  const overlap = shared / (own.size + words.size - shared)
  if (overlap > 0 || Math.abs(joined.length - name.length) > 2 || joined.length < 5) return overlap * 0.95
  const distance = editDistance(joined, name)
  return distance <= 1 + Math.floor(name.length / 8) ? 1 - (distance + 1) / name.length : 0
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
