import { describe, expect, test } from 'vitest'
import { wrongLabels } from '@/lib/claims/verify-labels'
import { db } from '@/lib/platform/database/database'
import { createSource } from '@/lib/sources/create'
import { editSource } from '@/lib/sources/edit'
import { gradeSource } from '@/lib/sources/grade'
import { listSources } from '@/lib/sources/queries'
import { sourceEdit, sourceGrade, sourceInput } from '@/lib/sources/schema'
import { withdrawStatement } from '@/lib/statements/withdraw'
import { testDatabase } from '@/tests/support/database'
import { aContributor, anEditor } from '@/tests/support/people'
import {
  makeAssertedClaim,
  makeClaim,
  makeDocument,
  makeEvidence,
  makeSource,
  makeStatement,
} from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const editor = anEditor()
const contributor = aContributor()

const input = (name: string, more: Record<string, unknown> = {}) =>
  sourceInput.parse({ name, kind: 'office', ...more })
const create = async (name: string, more: Record<string, unknown> = {}) =>
  value(await createSource(editor, input(name, more))).id
const edit = async (id: string, name: string, more: Record<string, unknown> = {}) => {
  const { version } = await db.source.findUniqueOrThrow({ where: { id } })
  return editSource(editor, sourceEdit.parse({ id, version, name, kind: 'office', ...more }))
}
const lastLine = (recordId: string) =>
  db.event.findFirstOrThrow({ where: { recordId }, orderBy: { seq: 'desc' } })

describe('a new source', () => {
  test('stands with its aliases, in the history with the reason that nobody gave', async () => {
    const ministry = await create('A Ministry')
    const { id, slug } = value(
      await createSource(
        editor,
        input('The Office', {
          aliases: 'Office\n Office \nBureau',
          affiliation: 'a ministry',
          country: 'xx',
        }),
      ),
    )
    expect(slug).toBe('the-office')
    expect(
      await db.source.findUnique({ where: { id }, include: { aliases: { orderBy: { name: 'asc' } } } }),
    ).toMatchObject({
      affiliationId: ministry,
      country: 'XX',
      createdById: editor.id,
      aliases: [{ name: 'Bureau' }, { name: 'Office' }],
    })
    const line = await lastLine(id)
    expect(line).toMatchObject({
      action: 'source.created',
      reason: 'Source recorded: The Office.',
      before: null,
    })
    expect(JSON.parse(line.after ?? '').aliases).toEqual([{ name: 'Bureau' }, { name: 'Office' }])
  })

  test('may be recorded by a contributor, but for its affiliation', async () => {
    await create('A Ministry')
    expect((await createSource(contributor, input('A Spokesman'))).ok).toBe(true)
    const no = refusal(await createSource(contributor, input('An Aide', { affiliation: 'A Ministry' })))
    expect(no.fields).toEqual({ affiliation: ['affiliation_by_editor'] })
    expect(await db.source.count()).toBe(2)
  })

  test('that others go by the name of is refused with them named, unless it is meant', async () => {
    const id = await create('The Office', { aliases: 'Büro' })
    for (const more of [{ name: 'the office' }, { name: 'Another', aliases: 'BURO' }]) {
      const no = refusal(await createSource(editor, sourceInput.parse({ kind: 'office', ...more })))
      expect(no.fields).toEqual({ name: ['source_known'] })
      expect(no.candidates?.name).toMatchObject([{ id, href: `/desk/sources/${id}`, text: 'The Office' }])
    }
    expect(value(await createSource(editor, input('The Office', { anyway: 'on' }))).slug).toBe('the-office-2')
  })

  test('with an affiliation that nobody or several have leaves nothing behind', async () => {
    await create('Twin')
    await create('Twin', { anyway: 'on' })
    const events = await db.event.count()
    const unknown = refusal(await createSource(editor, input('New', { affiliation: 'Nobody' })))
    expect(unknown.fields).toEqual({ affiliation: ['source_unknown'] })
    const several = refusal(await createSource(editor, input('New', { affiliation: 'twin' })))
    expect(several.fields).toEqual({ affiliation: ['source_ambiguous'] })
    expect(several.candidates?.affiliation).toHaveLength(2)
    expect([await db.source.count(), await db.event.count()]).toEqual([2, events])
  })

  test('without a name must say how it was described', () => {
    const parsed = sourceInput.safeParse({ name: 'An unnamed official', kind: 'unnamed' })
    expect(parsed.error?.issues).toMatchObject([{ path: ['description'], message: 'unnamed_undescribed' }])
  })
})

describe('an edited source', () => {
  test('keeps its former address as a redirect, and may take it back', async () => {
    const id = await create('Old Name')
    value(await edit(id, 'New Name'))
    expect(await db.slugRedirect.findMany()).toMatchObject([{ slug: 'old-name', recordId: id }])
    expect(await lastLine(id)).toMatchObject({ action: 'source.edited', reason: 'Source changed: name.' })
    expect(value(await edit(id, 'Old Name')).slug).toBe('old-name')
    expect(
      await create('New Name').then((other) => db.source.findUnique({ where: { id: other } })),
    ).toMatchObject({
      slug: 'new-name-2',
    })
  })

  test('changes its aliases', async () => {
    const id = await create('Name', { aliases: 'One\nTwo' })
    value(await edit(id, 'Name', { aliases: 'Two\nThree\nName' }))
    const aliases = await db.sourceAlias.findMany({ where: { sourceId: id }, orderBy: { name: 'asc' } })
    expect(aliases.map((alias) => alias.name)).toEqual(['Three', 'Two'])
  })

  test('is refused to a contributor, and when somebody saved in between', async () => {
    const id = await create('Name')
    const based = sourceEdit.parse({ id, version: 1, name: 'Mine', kind: 'office' })
    expect(refusal(await editSource(contributor, based)).code).toBe('forbidden')
    value(await edit(id, 'Theirs'))
    const no = refusal(await editSource(editor, based))
    expect(no).toMatchObject({ code: 'stale', current: { name: 'Theirs', version: 2, affiliation: '' } })
    expect(await db.source.findUnique({ where: { id } })).toMatchObject({ name: 'Theirs', version: 2 })
  })

  test('never closes a circle of affiliations', async () => {
    const top = await create('Top')
    const middle = await create('Middle', { affiliation: 'Top' })
    await create('Bottom', { affiliation: 'Middle' })
    for (const affiliation of ['Bottom', 'Middle', 'Top']) {
      expect(refusal(await edit(top, 'Top', { affiliation })).fields).toEqual({
        affiliation: ['affiliation_circle'],
      })
    }
    expect(await db.source.findUnique({ where: { id: top } })).toMatchObject({ affiliationId: null })
    value(await edit(middle, 'Middle', { affiliation: '' }))
    value(await edit(top, 'Top', { affiliation: 'Middle' }))
  })

  test('whose affiliation changes has the origins of every claim that rests on it counted anew', async () => {
    const [state, ministry] = [await create('State'), await create('Ministry')]
    const spokesman = await create('Spokesman', { affiliation: 'Ministry' })
    const outlet = await makeSource(editor, 'Outlet', { kind: 'news_outlet' })
    const documentId = await makeDocument(editor, outlet)
    const [claimId, other] = [await makeClaim(editor, 'It happened'), await makeClaim(editor, 'It did not')]
    for (const sourceId of [state, spokesman]) {
      await makeStatement(editor, { claimId, sourceId, documentId, stance: 'asserts' })
    }
    const origins = async () => (await db.claim.findUniqueOrThrow({ where: { id: claimId } })).originCount
    const untouched = await db.claim.findUnique({ where: { id: other } })
    expect(await origins()).toBe(2)
    value(await edit(ministry, 'Ministry', { affiliation: 'State' }))
    expect(await origins()).toBe(1)
    value(await edit(ministry, 'Ministry', { affiliation: '' }))
    expect(await origins()).toBe(2)
    expect(await db.claim.findUnique({ where: { id: other } })).toEqual(untouched)
  })
})

describe('a grade', () => {
  test('supersedes the former one, which stays', async () => {
    const id = await create('Name')
    value(
      await gradeSource(editor, sourceGrade.parse({ id, version: 1, grade: 'B', reason: 'Mostly right.' })),
    )
    value(
      await gradeSource(editor, sourceGrade.parse({ id, version: 2, grade: 'D', reason: 'Wrong twice.' })),
    )
    const grades = await db.sourceGrade.findMany({ where: { sourceId: id }, orderBy: { grade: 'asc' } })
    expect(grades).toMatchObject([
      { grade: 'B', reason: 'Mostly right.', supersededAt: expect.any(Date) },
      { grade: 'D', reason: 'Wrong twice.', supersededAt: null, gradedById: editor.id },
    ])
    expect(await lastLine(id)).toMatchObject({ action: 'source.graded', reason: 'Wrong twice.' })
  })

  test('needs a reason, an editor and the version that stands', async () => {
    const id = await create('Name')
    const grading = { id, version: 1, grade: 'B', reason: 'Mostly right.' }
    expect(sourceGrade.safeParse({ ...grading, reason: ' ' }).success).toBe(false)
    expect(refusal(await gradeSource(contributor, sourceGrade.parse(grading))).code).toBe('forbidden')
    value(await gradeSource(editor, sourceGrade.parse(grading)))
    const late = refusal(await gradeSource(editor, sourceGrade.parse({ ...grading, grade: 'C' })))
    expect(late).toMatchObject({
      code: 'stale',
      current: { grade: 'B', reason: 'Mostly right.', version: 2 },
    })
    expect(await db.sourceGrade.count()).toBe(1)
  })
})

test('a new affiliation reaches claims by evidence that depends on what the source said of another claim', async () => {
  const [party, office, speaker, outlet] = [
    await create('A Party'),
    await create('An Office'),
    await create('A Speaker'),
    await create('An Outlet'),
  ]
  const documentId = await makeDocument(editor, outlet)
  const [claimId, otherId] = [await makeClaim(editor, 'One thing'), await makeClaim(editor, 'Another thing')]
  for (const sourceId of [party, speaker])
    await makeStatement(editor, { claimId, sourceId, documentId, stance: 'asserts' })
  const said = { claimId: otherId, sourceId: office, documentId, stance: 'asserts' } as const
  const dependsOnStatementId = await makeStatement(editor, said)
  await makeEvidence(editor, claimId, { sourceId: speaker, dependsOnStatementId })
  const counted = async () => (await db.claim.findUniqueOrThrow({ where: { id: claimId } })).originCount
  expect(await counted()).toBe(2)
  value(await edit(office, 'An Office', { affiliation: party }))
  expect(await wrongLabels()).toEqual([])
  expect(await counted()).toBe(1)
})

test('the list of sources counts what stands, and nothing that was withdrawn', async () => {
  const { sourceId, statementId } = await makeAssertedClaim(editor)
  value(await withdrawStatement(editor, { id: statementId, version: 1, reason: 'Recorded twice.' }))
  const { sources } = await listSources('1')
  expect(sources.find(({ id }) => id === sourceId)?.statementCount).toBe(0)
})
