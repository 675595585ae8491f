import { expect, test } from 'vitest'
import { db } from '@/lib/platform/database/database'
import { createStory } from '@/lib/stories/create'
import { editStory } from '@/lib/stories/edit'
import { storyEdit, storyInput } from '@/lib/stories/schema'
import { testDatabase } from '@/tests/support/database'
import { anEditor, person } from '@/tests/support/people'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const editor = anEditor()

const FIELDS = { title: 'The warning', summary: 'What was said.', periodFrom: '2023-10', periodTo: '2023' }

test('a story stands with its period as precise as it is known, and its line', async () => {
  const input = storyInput.parse({ ...FIELDS, periodTo: '2023-11-02', reason: 'It runs on.' })
  const { id, slug } = value(await createStory(editor, input))
  expect(slug).toBe('the-warning')
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({
    periodFrom: new Date('2023-10-01T00:00:00Z'),
    periodPrecision: 'month',
    periodTo: new Date('2023-11-02T00:00:00Z'),
    periodToPrecision: 'day',
  })
  const line = await db.event.findFirst({ where: { recordId: id } })
  expect(line).toMatchObject({ action: 'story.created', reason: 'It runs on.', actorId: editor.id })
})

test('a period that ends before it begins is refused at its end', () => {
  const issues = storyInput.safeParse({ ...FIELDS, periodTo: '2022' }).error?.issues
  expect(issues).toMatchObject([{ path: ['periodTo'], message: 'period_backwards' }])
})

test('a contributor makes none, and nothing is left behind', async () => {
  const contributor = await person('contributor')
  const events = await db.event.count()
  const input = storyInput.parse({ ...FIELDS, periodTo: '' })
  expect(refusal(await createStory(contributor, input)).code).toBe('forbidden')
  expect([await db.story.count(), await db.event.count()]).toEqual([0, events])
})

test('a new title gives a new address; a save that is based on an older version is refused', async () => {
  const fields = { ...FIELDS, periodTo: '' }
  const { id } = value(await createStory(editor, storyInput.parse(fields)))
  const edit = storyEdit.parse({ ...fields, id, version: 1, title: 'The answer' })
  expect(value(await editStory(editor, edit)).slug).toBe('the-answer')
  expect(await db.slugRedirect.findMany()).toMatchObject([
    { recordType: 'story', slug: 'the-warning', recordId: id },
  ])
  const late = refusal(await editStory(editor, { ...edit, title: 'Mine' }))
  expect(late).toMatchObject({ code: 'stale', current: { title: 'The answer', version: 2 } })
  expect(await db.story.findUnique({ where: { id } })).toMatchObject({ title: 'The answer' })
})
