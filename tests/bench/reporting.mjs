// `node tests/bench/reporting.mjs [--only odd|even] [--misses] [name of a piece]`: how well lib/reporting finds who says
// what in the pieces of tests/bench/reporting/pieces, which a person has marked, and how fast. Two widths: strict counts
// what is said; wide counts beliefs, wishes, plans and questions too. tests/reporting/pieces.test.ts holds floors.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'
import { median } from './measure.mjs'

const { findReported } = await tsImport('../../lib/reporting/find.ts', import.meta.url)
const { readPieces } = await tsImport('./reporting/read-pieces.ts', import.meta.url)
const { MEASURES, ratesOf, scorePiece, sumOf } = await tsImport('./reporting/score.ts', import.meta.url)
const { listMisses } = await tsImport('./reporting/misses.ts', import.meta.url)

const WORDS = 2000
const ROUNDS = 9
const NAMES = {
  exact: 'content, exactly the same pieces',
  overlap: 'content, at least half the same',
  words: 'content, word by word',
  speakerToo: 'content and speaker',
  speaker: '… speaker’s name',
  speakerWords: '… words that name the speaker, overlapping',
  stance: '… stance',
  otherStance: '… stance other than asserts',
  mode: '… quoted or paraphrased',
  figures: '… figures',
  said: '… day on which it was said',
  chain: '… chain, where one is labelled',
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, misses: { type: 'boolean' } },
})
const [wanted] = positionals
const pieces = readPieces().filter(
  ({ name }) =>
    (!wanted || name.includes(wanted)) &&
    (!values.only || (Number.parseInt(name, 10) % 2 === 1) === (values.only === 'odd')),
)
if (pieces.length === 0) {
  console.error('No such piece.')
  process.exit(2)
}
const began = performance.now()
const readings = pieces.map((piece) => ({ piece, findings: read(piece) }))
const first = performance.now() - began

for (const width of ['strict', 'wide']) reportWidth(width)
if (values.misses) for (const { piece, findings } of readings) console.log(listMisses(piece, findings))
reportSpeed()

function read({ text, date }) {
  return findReported(text, { publishedAt: date, language: 'en' })
}

function reportWidth(width) {
  const scores = readings.map(({ piece, findings }) => scorePiece(piece, findings, width))
  console.log(
    `\n| ${width}: piece | labelled | found | precision | recall | F1 | exact F1 | speaker | stance |`,
  )
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const [at, { overlap, exact, speaker, stance }] of scores.entries()) {
    const { precision, recall, f1 } = ratesOf(overlap)
    const rates = [precision, recall, f1, ratesOf(exact).f1, ratesOf(speaker).recall, ratesOf(stance).recall]
    const { name } = readings[at].piece
    console.log(`| ${[name, overlap.labelled, overlap.found, ...rates.map(percent)].join(' | ')} |`)
  }
  const total = sumOf(scores)
  console.log(
    `\n| ${width}: all ${pieces.length} pieces | right | found | labelled | precision | recall | F1 |`,
  )
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |')
  for (const measure of MEASURES) {
    const { right, found, labelled } = total[measure]
    const { precision, recall, f1 } = ratesOf(total[measure])
    const cells = [NAMES[measure], right, found, labelled, percent(precision), percent(recall), percent(f1)]
    console.log(`| ${cells.join(' | ')} |`)
  }
}

/** Whole pieces one after another, at least as many words as are asked for, read as one document. */
function reportSpeed() {
  let text = ''
  for (let at = 0; text.split(/\s+/).length < WORDS; at++) text += `${pieces[at % pieces.length].text}\n\n`
  const words = text.split(/\s+/).length
  const spent = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now()
    read({ text, date: pieces[0].date })
    return performance.now() - begin
  })
  const middle = median(spent)
  console.log(`\nNode ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}`)
  console.log(`The first reading of all pieces: ${first.toFixed(0)} ms.`)
  console.log(
    `${words} words as one text: ${middle.toFixed(0)} ms, ${Math.round((words / middle) * 1000)} words a second.`,
  )
}

function percent(rate) {
  return (100 * rate).toFixed(1)
}
