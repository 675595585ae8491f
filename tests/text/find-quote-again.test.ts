import { expect, test } from 'vitest'
import { anchorQuote, type QuoteAnchor } from '@/lib/text/anchor-quote'
import { ALIKE_FROM, type Placement, reanchor } from '@/lib/text/find-quote-again'
import { normaliseText } from '@/lib/text/normalise'

const points = (text: string) => Array.from(text)

function anchor(text: string, exact: string, occurrence = 1): QuoteAnchor {
  const found = anchorQuote(text, exact, { occurrence })
  if (!found.ok) throw new Error(`not in the text: ${exact}`)
  return found.anchor
}

function moved(before: string, after: string, exact: string, occurrence = 1): Placement {
  const [placement] = reanchor(before, after, [anchor(before, exact, occurrence)])
  if (!placement) throw new Error('no placement')
  if (placement.outcome !== 'lost') {
    expect(points(after).slice(placement.start, placement.end).join('')).toBe(placement.exact)
  }
  return placement
}

const REPORT = `The ministry said on Thursday that at least 7,000 people had been killed in the north of the country since the fighting began.

A spokesman for the government, John Kirby, said a direct message had been relayed to Tehran. He did not say what it contained.

An aide to the president answered that no message had gone to the leader. “What came were requests,” he wrote.

The agency has been unable to verify these figures.`

test('an unchanged text keeps every quote where it is, with a full score', () => {
  expect(moved(REPORT, REPORT, 'a direct message had been relayed to Tehran')).toMatchObject({
    outcome: 'exact',
    score: 1,
  })
})

test('words put in before a quote move it', () => {
  const after = `Updated at noon.\n\n${REPORT}`
  const placement = moved(REPORT, after, 'What came were requests')
  expect(placement).toMatchObject({ outcome: 'exact', exact: 'What came were requests', score: 1 })
  expect(placement).toHaveProperty('start', anchor(REPORT, 'What came were requests').start + 18)
})

test('words put in and taken out right beside a quote leave it its words', () => {
  const after = REPORT.replace(
    'said a direct message',
    'told reporters late in the evening that a direct message',
  ).replace('to Tehran. He did not say what it contained.', 'to Tehran.')
  const placement = moved(REPORT, after, 'a direct message had been relayed to Tehran')
  expect(placement).toMatchObject({ outcome: 'exact' })
  expect(placement.score).toBeLessThan(1)
})

test('a moved paragraph takes its quotes along', () => {
  const [first = '', ...others] = REPORT.split('\n\n')
  const after = [...others, first].join('\n\n')
  expect(moved(REPORT, after, 'at least 7,000 people had been killed')).toMatchObject({
    outcome: 'exact',
    start: anchor(after, 'at least 7,000 people had been killed').start,
  })
})

test('other quotation marks, blanks and line breaks are the same words', () => {
  const after = REPORT.replace('“What came were requests,”', '"What came\nwere requests,"')
  expect(moved(REPORT, after, '“What came were requests,” he wrote')).toMatchObject({
    outcome: 'exact',
    exact: '"What came\nwere requests," he wrote',
  })
})

test.each([
  ['a number', 'at least 7,000 people had been killed', '7,000', '8,000'],
  ['a measure', 'at least 7,000 people had been killed in the north of the country', 'at least', 'at most'],
  ['a negation taken out', 'He did not say what it contained', 'did not say', 'did say'],
  ['a negation put in', 'The agency has been unable to verify these figures', 'has been', 'has not been'],
  ['a contrary', 'The agency has been unable to verify these figures', 'unable', 'able'],
  ['a name', 'a direct message had been relayed to Tehran', 'Tehran', 'Damascus'],
])('%s changed inside the quote: lost, and what stands there now is told', (_what, quote, was, is) => {
  const placement = moved(REPORT, REPORT.replace(was, is), quote)
  expect(placement).toMatchObject({ outcome: 'lost', candidates: [{ exact: expect.stringContaining(is) }] })
})

test('numbers and names that changed places are no longer the quote', () => {
  const before = 'Officials said that Israel struck a convoy of Iran near the border in the night.'
  const after = 'Officials said that Iran struck a convoy of Israel near the border in the night.'
  expect(moved(before, after, 'Israel struck a convoy of Iran near the border')).toMatchObject({
    outcome: 'lost',
  })
})

test('a word or two changed between what stood beside the quote: approximate, with a score', () => {
  const after = REPORT.replace(
    'a direct message had been relayed to',
    'a direct message had been passed on to',
  )
  const placement = moved(REPORT, after, 'a direct message had been relayed to Tehran')
  expect(placement).toMatchObject({
    outcome: 'approximate',
    exact: 'a direct message had been passed on to Tehran',
  })
  expect(placement.score).toBeGreaterThanOrEqual(ALIKE_FROM)
  expect(placement.score).toBeLessThan(1)
})

test('words changed at the beginning of the quote belong to the place', () => {
  const reworded = REPORT.replace('What came were requests', 'These that came were requests')
  expect(moved(REPORT, reworded, 'What came were requests,” he wrote')).toMatchObject({
    outcome: 'approximate',
    exact: 'These that came were requests,” he wrote',
  })
})

test('a paragraph that was taken out takes its quotes with it', () => {
  const after = REPORT.replace(/An aide[\s\S]*?wrote\.\n\n/u, '')
  expect(moved(REPORT, after, 'no message had gone to the leader')).toMatchObject({ outcome: 'lost' })
})

const TWICE = `The first witness spoke in the morning. Nobody was there. The court then rose for lunch.

The second witness spoke after noon. Nobody was there. The judge asked for the map.`

test.each([1, 2])(
  'of a sentence that stands twice, the one in its own surroundings is found (%i)',
  (occurrence) => {
    const after = `The hearing went on.\n\n${TWICE.replace('rose for lunch', 'rose for an hour')}`
    expect(moved(TWICE, after, 'Nobody was there', occurrence)).toMatchObject({
      start: anchor(after, 'Nobody was there', occurrence).start,
    })
  },
)

test('a sentence that was taken out is not found again in its twin', () => {
  const without = TWICE.replace(' Nobody was there. The court', ' The court')
  expect(moved(TWICE, without, 'Nobody was there', 1)).toMatchObject({ outcome: 'lost' })
  expect(moved(TWICE, without, 'Nobody was there', 2)).toMatchObject({
    outcome: 'exact',
    start: anchor(without, 'Nobody was there').start,
  })
})

test('nor in a sentence that is nearly its twin', () => {
  const before = `${REPORT}\n\nThe ministry said that the strike on the depot had been a mistake. The ministry said that the strike on the harbour had been a mistake.`
  const after = before.replace(' The ministry said that the strike on the harbour had been a mistake.', '')
  expect(
    moved(before, after, 'The ministry said that the strike on the harbour had been a mistake'),
  ).toMatchObject({
    outcome: 'lost',
  })
})

test('between equals nothing is guessed, and the places are told', () => {
  const before = 'Alpha. No comment. Omega.'
  const after = 'No comment.\n\nNo comment.\n\nNo comment.'
  const placement = moved(before, after, 'No comment')
  expect(placement).toMatchObject({ outcome: 'lost' })
  expect(placement.outcome === 'lost' && placement.candidates).toHaveLength(3)
})

test('repeated paragraphs keep their order where one before them is moved', () => {
  const [a, b, c] = [
    'Asked about it, he said: no.',
    'She left for Geneva at dawn.',
    'They met again in June.',
  ]
  const before = [a, 'No comment.', b, 'No comment.', c].join('\n\n')
  const after = [c, a, 'No comment.', b, 'No comment.'].join('\n\n')
  for (const occurrence of [1, 2]) {
    expect(moved(before, after, 'No comment', occurrence)).toMatchObject({
      start: anchor(after, 'No comment', occurrence).start,
    })
  }
})

test.each([
  [
    'Arabic: never inside a longer word',
    'قال المتحدث إنه لا يعلم.',
    'قالت الوزارة ذلك. قال المتحدث إنه لا يعلم.',
    'قال',
    'قال',
  ],
  [
    'Arabic: with and without vowel signs',
    'قال المتحدث إنه لا يعلم شيئا.',
    'ثم: قَالَ المُتَحَدِّث إنه لا يعلم شيئا.',
    'قال المتحدث',
    'قَالَ المُتَحَدِّث',
  ],
  [
    'Persian: other letters for k and y',
    'سخنگو گفت که پیام آمریکا رسیده است.',
    'دیروز سخنگو گفت كه پيام آمريكا رسيده است.',
    'پیام آمریکا رسیده است',
    'پيام آمريكا رسيده است',
  ],
  [
    'Persian: with and without the joiner',
    'او می‌گوید که نمی‌داند.',
    'دیروز او میگوید که نمیداند.',
    'او می‌گوید',
    'او میگوید',
  ],
  [
    'Hebrew: with and without points',
    'הדובר אמר שלום לעולם היום.',
    'אתמול: הדובר אמר שָׁלוֹם לעולם היום.',
    'אמר שלום',
    'אמר שָׁלוֹם',
  ],
  [
    'an emoji of several',
    'Post: 👩‍👩‍👧 we are safe 🇮🇷 today',
    'Later post. Post: 👩‍👩‍👧 we are safe 🇮🇷 today',
    '👩‍👩‍👧 we are safe 🇮🇷',
    '👩‍👩‍👧 we are safe 🇮🇷',
  ],
  [
    'combining marks',
    'Il a dit : e\u0301te\u0301 o\u0308\u0323 fini.',
    'Hier. Il a dit : été ọ̈ fini.',
    'été ọ̈',
    'été ọ̈',
  ],
  [
    'Chinese',
    '發言人說，沒有收到任何消息。',
    '昨天，發言人說，沒有收到任何消息。',
    '沒有收到任何消息',
    '沒有收到任何消息',
  ],
  [
    'a number in other digits',
    'قال إن 7,000 شخص قتلوا.',
    'أمس قال إن ٧٬٠٠٠ شخص قتلوا.',
    '7,000 شخص قتلوا',
    '٧٬٠٠٠ شخص قتلوا',
  ],
])('%s', (_what, first, second, quote, found) => {
  const [before, after] = [normaliseText(first), normaliseText(second)]
  const placement = moved(before, after, quote)
  expect(['exact', 'context']).toContain(placement.outcome)
  expect(placement).toHaveProperty('exact', found.normalize('NFC'))
})

test.each([
  [
    'an Arabic negation',
    'قال المتحدث إن الرسالة وصلت إلى طهران أمس مساء',
    'قال المتحدث إن الرسالة لم وصلت إلى طهران أمس مساء',
  ],
  [
    'a Persian verb turned',
    'سخنگو گفت که وزارت این پیام را دریافت کرد و پاسخ داد',
    'سخنگو گفت که وزارت این پیام را دریافت نکرد و پاسخ داد',
  ],
  [
    'a Hebrew negation',
    'הדובר אמר כי ההודעה הגיעה אל המשרד אתמול בערב',
    'הדובר אמר כי ההודעה לא הגיעה אל המשרד אתמול בערב',
  ],
  [
    'Arabic digits',
    'قال إن ٧٠٠٠ شخص قتلوا في الشمال منذ بدء القتال',
    'قال إن ٨٠٠٠ شخص قتلوا في الشمال منذ بدء القتال',
  ],
  [
    'yeh for alef maksura',
    'قال علي إن الرسالة وصلت إلى الوزارة أمس مساء',
    'قال على إن الرسالة وصلت إلى الوزارة أمس مساء',
  ],
])('%s is never passed over', (_what, before, after) => {
  expect(['lost', 'approximate']).toContain(moved(`… ${before}.`, `… ${after}.`, before).outcome)
})

test('an emoji that lost a member is another emoji', () => {
  const placement = moved('Look: 👩‍👩‍👧 here', 'Look: 👩‍👩‍👦 here', '👩‍👩‍👧')
  expect(placement.outcome).toBe('lost')
})

test('line ends of another system change nothing', () => {
  const after = REPORT.replaceAll('\n', '\r\n')
  expect(moved(REPORT, after, 'the leader. “What came were requests,” he wrote')).toMatchObject({
    outcome: 'exact',
  })
  const across = 'since the fighting began.\n\nA spokesman for the government'
  expect(moved(REPORT, after, across)).toMatchObject({
    outcome: 'exact',
    exact: across.replaceAll('\n', '\r\n'),
  })
})

test('two quotes that stood apart never share a place', () => {
  const before =
    'He wrote that the talks on the border would go on in spring. She wrote that the talks on the water would go on in spring.'
  const after = 'They wrote that the talks on the matter would go on in spring.'
  const placed = reanchor(before, after, [
    anchor(before, 'the talks on the border would go on in spring'),
    anchor(before, 'the talks on the water would go on in spring'),
  ])
  expect(placed.filter(({ outcome }) => outcome !== 'lost').length).toBeLessThan(2)
})

test('quotes that overlapped may overlap again', () => {
  const placed = reanchor(REPORT, `New. ${REPORT}`, [
    anchor(REPORT, 'said a direct message had been relayed'),
    anchor(REPORT, 'a direct message had been relayed to Tehran'),
  ])
  expect(placed.map(({ outcome }) => outcome)).toEqual(['exact', 'exact'])
})

test.each([
  ['at its end', 'قال المتحدث إنه لا يعلم.', 'قالت الوزارة ذلك.', 'قال'],
  ['at its beginning', 'قال المتحدث إنه لا يعلم.', 'وقال الوزير ذلك.', 'قال'],
])('a word that stands only inside a longer one, %s, does not stand there', (_what, before, after, quote) => {
  expect(moved(before, after, quote)).toMatchObject({ outcome: 'lost', candidates: [] })
})
