const SHORT = 280

/**
 * The opening of a text for places with little room: all of a text of up to 280 signs, otherwise as many whole sentences of
 * its first paragraph as stay below that, and never less than the first one. `locale` (BCP 47) says what a sentence is.
 */
export function excerptOf(text: string, locale: string): string {
  const whole = text.trim()
  if (whole.length <= SHORT && !/\n\s*\n/.test(whole)) return whole
  const [first = ''] = whole.split(/\n\s*\n/)
  let excerpt = ''
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(first)) {
    if (excerpt !== '' && (excerpt + segment).trimEnd().length > SHORT) break
    excerpt += segment
  }
  return excerpt.trim()
}
