const TITLES = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady rev reverend father captain colonel general major president ' +
    'governor mayor deputy senator councilwoman councilman cllr minister secretary the a an'
  ).split(' '),
)

/**
 * Whether `found` is one of the names that count as right: without regard to case, points, articles and titles. It may
 * say more ("White House spokesman Ann Lee" for "Ann Lee"), unless the right name is a single word, which stands in too
 * many others ("police"); and less only by a little ("official at the port" for "senior official at the port").
 */
export function isOneOf(found: string, right: string[]): boolean {
  const words = wordsOf(found)
  return right.some((name) => {
    const wanted = wordsOf(name)
    if (words.join(' ') === wanted.join(' ')) return true
    if (wanted.length > 1 && holds(words, wanted)) return true
    return words.length > 1 && words.length / wanted.length >= 0.6 && holds(wanted, words)
  })
}

function wordsOf(name: string): string[] {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/’/gu, "'")
      .replace(/\./gu, '')
      .replace(/'s?(?![\p{L}\p{N}])/gu, '')
      .match(/[@\p{L}\p{N}][\p{L}\p{N}_'-]*/gu) ?? []
  const start = words.findIndex((word) => !TITLES.has(word))
  return start > 0 ? words.slice(start) : words
}

function holds(longer: string[], shorter: string[]): boolean {
  return ` ${longer.join(' ')} `.includes(` ${shorter.join(' ')} `)
}
