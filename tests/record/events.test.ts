import { describe, expect, test } from 'vitest'
import { RecordType } from '@/generated/prisma/enums'
import { deskWordsOf, EVENTS, factsOf, isEventName, publicEvents } from '@/lib/record/events'
import messages from '@/messages/en.json'

const names = Object.keys(EVENTS).filter(isEventName)

describe('the catalogue of events', () => {
  test('names the type of record first, and no event twice in the words of the desk', () => {
    for (const name of names) {
      const [noun] = name.split('.')
      expect([EVENTS[name].of, 'example']).toContain(noun)
      expect(Object.values(RecordType)).toContain(EVENTS[name].of)
    }
    expect(new Set(names.map(deskWordsOf)).size).toBe(names.length)
  })

  test('has words at the desk for each of its events, and the desk has words for no other', () => {
    expect(Object.keys(messages.desk.history.actions).sort()).toEqual(names.map(deskWordsOf).sort())
  })

  test('has words for readers for each event that they see, and for no other', () => {
    const worded = Object.entries(messages.reader.history.actions).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    )
    expect(worded.sort()).toEqual(publicEvents().sort())
  })

  test('lets readers see of an assessment what became of it once it was published', () => {
    expect(publicEvents('assessment')).toEqual([
      'assessment.published',
      'assessment.superseded',
      'assessment.withdrawn',
    ])
  })

  test('never lets readers see what stays at the desk', () => {
    const kept = ['claim.assigned', 'claim.ordered', 'claim.labelled', 'statement.reanchored']
    const nouns = ['story', 'source', 'document', 'snapshot', 'comment', 'user', 'invitation', 'setting']
    for (const name of publicEvents()) {
      expect(kept).not.toContain(name)
      expect(nouns).not.toContain(EVENTS[name].of)
    }
  })

  test('makes nothing of an event that it does not know: it is not public, and cannot be undone', () => {
    for (const name of ['claim.weighed', 'toString', '']) expect(factsOf(name)).toEqual({})
  })
})
