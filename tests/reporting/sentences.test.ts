import { describe, expect, test } from 'vitest'
import { clausesOf, sentencesOf } from '@/lib/reporting/sentences'
import { at } from './support/read'

describe('sentences', () => {
  test.each([
    ['Gen. Lind left. Dr. Osei stayed.', ['Gen. Lind left.', 'Dr. Osei stayed.']],
    ['The U.S. Navy left. It rained.', ['The U.S. Navy left.', 'It rained.']],
    ['She moved to the U.S. He stayed.', ['She moved to the U.S.', 'He stayed.']],
    ['He fell ill. She left.', ['He fell ill.', 'She left.']],
    ['It cost 3.5 crowns. “Too much.” He left.', ['It cost 3.5 crowns.', '“Too much.”', 'He left.']],
    ['Really? Yes! Well… no.', ['Really?', 'Yes!', 'Well… no.']],
    ['One line\n\nAnother', ['One line', 'Another']],
    ['A line that was\nbroken by width.', ['A line that was\nbroken by width.']],
    ['😀 It rained. ثم توقف.', ['😀 It rained.', 'ثم توقف.']],
  ])('%s', (text, wanted) => expect(sentencesOf(text).map((span) => at(text, span))).toEqual(wanted))

  test('other languages end at each full stop before a capital', () => {
    expect(sentencesOf('Siehe Nr. Zwei.', 'de')).toHaveLength(2)
  })
})

test('clauses end at marks and joining words', () => {
  const text = 'The pier is shut, she said, because the storm took it.'
  const [sentence] = sentencesOf(text)
  expect(clausesOf(text, sentence ?? { start: 0, end: 0 }).map((span) => at(text, span))).toEqual([
    'The pier is shut',
    'she said',
    'because the storm took it.',
  ])
  expect(clausesOf(text, { start: 3, end: 3 })).toEqual([])
})
