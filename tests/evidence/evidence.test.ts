import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addEvidence } from '@/lib/evidence/add'
import { editEvidence } from '@/lib/evidence/edit'
import { fileType, plainName } from '@/lib/evidence/file-type'
import type { EvidenceEdit, EvidenceInput } from '@/lib/evidence/schema'
import { withdrawEvidence } from '@/lib/evidence/withdraw'
import { db } from '@/lib/platform/database/database'
import { uploadsFolder } from '@/lib/platform/paths'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { recordStatement } from '@/lib/statements/record'
import { testDatabase } from '@/tests/support/database'
import { statementInputOf } from '@/tests/support/inputs'
import { aContributor, anEditor } from '@/tests/support/people'
import { makeDenial, makeSource, theBridge } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const contributor = aContributor()
const editor = anEditor()
const record = theBridge()

const fields = (more: Partial<EvidenceInput> = {}): EvidenceInput => ({
  claimId: record.claimId,
  kind: 'official_record',
  bearing: 'supports',
  description: 'The operator’s log of the bridge.',
  url: null,
  archiveUrl: null,
  credibility: 2,
  source: '',
  document: '',
  quotes: [],
  dependsOn: null,
  file: null,
  reason: '',
  ...more,
})

const add = async (more: Partial<EvidenceInput> = {}, by = editor) =>
  value(await addEvidence(by, fields(more))).id
const item = (id: string) => db.evidence.findUniqueOrThrow({ where: { id } })

async function edit(id: string, more: Partial<EvidenceEdit> = {}, by = editor) {
  const { claimId: _, ...rest } = fields()
  return editEvidence(by, { ...rest, id, version: (await item(id)).version, removeFile: false, ...more })
}

describe('evidence', () => {
  test('is added by a contributor, with its quote and one line of history', async () => {
    const quotes = [{ exact: 'the bridge was closed', occurrence: null }]
    const id = await add({ document: record.documentId, source: 'A speaker', quotes }, contributor)
    expect(await item(id)).toMatchObject({
      sourceId: record.sourceId,
      documentId: record.documentId,
      version: 1,
    })
    expect(await db.anchor.findMany({ where: { evidenceId: id } })).toMatchObject([{ start: 22, end: 43 }])
    const [line] = await db.event.findMany({ where: { recordId: id } })
    expect(line).toMatchObject({ action: 'evidence.added', claimId: record.claimId, before: null })
    expect(line?.reason).toBe('Evidence added: official record, supports the claim.')
  })

  test('is refused whole with what is wrong', async () => {
    const before = await db.event.count()
    const quotes = [{ exact: 'was closed', occurrence: null }]
    const no = refusal(await addEvidence(editor, fields({ source: 'Nobody', quotes })))
    expect(no.fields).toEqual({ source: ['source_unknown'], document: ['quote_without_document'] })
    expect(refusal(await addEvidence(editor, fields({ claimId: 'none' }))).code).toBe('not_found')
    expect(await db.event.count()).toBe(before)
  })

  test('is edited by who added it and by editors, and says what changed', async () => {
    const id = await add()
    expect(refusal(await edit(id, { credibility: 3 }, contributor)).message).toBe('evidence_of_another')
    value(await edit(id, { credibility: 3, description: 'The log.' }))
    const line = await db.event.findFirst({ where: { recordId: id }, orderBy: { seq: 'desc' } })
    expect(line?.reason).toBe('Evidence changed: description, credibility.')
    const no = refusal(await edit(id, { version: 1 }))
    expect(no).toMatchObject({ code: 'stale', current: { credibility: '3', version: 2 } })
    const own = await add({}, contributor)
    value(await edit(own, { kind: 'dataset' }, contributor))
  })

  test('never depends on itself, however far round, nor on what was withdrawn', async () => {
    const [a, b] = [await add(), await add()]
    const c = await add({ dependsOn: { type: 'evidence', id: b } })
    value(await edit(b, { dependsOn: { type: 'evidence', id: a } }))
    const circle = { dependsOn: ['origin_circle'] }
    expect(refusal(await edit(a, { dependsOn: { type: 'evidence', id: c } })).fields).toEqual(circle)
    expect(refusal(await edit(a, { dependsOn: { type: 'evidence', id: a } })).fields).toEqual(circle)
    const unknown = fields({ dependsOn: { type: 'statement', id: 'none' } })
    expect(refusal(await addEvidence(editor, unknown)).fields).toEqual({ dependsOn: ['origin_unknown'] })
    value(await withdrawEvidence(editor, { id: c, version: 1, reason: 'A copy.' }))
    const gone = fields({ dependsOn: { type: 'evidence', id: c } })
    expect(refusal(await addEvidence(editor, gone)).fields).toEqual({ dependsOn: ['origin_withdrawn'] })
  })

  test('that depends on another’s statement makes their origins one', async () => {
    const second = await makeSource(editor, 'A second speaker')
    const said = value(await recordStatement(editor, statementInputOf(record, { source: second })))
    const count = async () =>
      (await db.claim.findUniqueOrThrow({ where: { id: record.claimId } })).originCount
    expect(await count()).toBe(2)
    await add({ source: 'A speaker', dependsOn: { type: 'statement', id: said.id } })
    expect(await count()).toBe(1)
  })

  test('on which a standing was decided is neither withdrawn nor turned', async () => {
    const { id: rebuttalId } = await makeDenial(editor, record)
    const id = await add({ bearing: 'contradicts' })
    const decision = {
      id: rebuttalId,
      version: 1,
      standing: 'upheld' as const,
      reason: 'The log shows it.',
    }
    value(await decideStanding(editor, { ...decision, evidenceId: id }))
    const no = refusal(await withdrawEvidence(editor, { id, version: 1, reason: 'No.' }))
    expect(no).toMatchObject({ code: 'conflict', message: 'evidence_has_decided' })
    expect(refusal(await edit(id, { bearing: 'supports' })).fields).toEqual({
      bearing: ['evidence_has_decided'],
    })
    value(await edit(id, { bearing: 'context' }))
  })
})

describe('a file', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  test('is kept under its hash, readable to the app alone; the record has its name', async () => {
    const id = await add({ file: new File([png], '../../etc/photo.png') })
    expect(await item(id)).toMatchObject({ fileSha256: sha256(png), fileName: 'photo.png' })
    const path = join(uploadsFolder(), sha256(png))
    expect(new Uint8Array(readFileSync(path))).toEqual(png)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    await add({ file: new File([png], 'again.png') })
    expect(readdirSync(uploadsFolder()).filter((name) => name.startsWith(sha256(png)))).toHaveLength(1)
  })

  test('is let go of, and stays named in the history', async () => {
    const id = await add({ file: new File([png], 'photo.png') })
    value(await edit(id))
    expect((await item(id)).fileName).toBe('photo.png')
    value(await edit(id, { removeFile: true }))
    expect((await item(id)).fileSha256).toBeNull()
    const line = await db.event.findFirst({ where: { recordId: id }, orderBy: { seq: 'desc' } })
    expect(line?.before).toContain(sha256(png))
  })

  test('that a browser would run, or that is too large, is refused and not kept', async () => {
    const html = new TextEncoder().encode('<script>alert(1)</script>')
    const refused = async (file: File) => refusal(await addEvidence(editor, fields({ file }))).fields?.file
    expect(await refused(new File([html], 'page.html'))).toEqual(['file_type'])
    expect(await refused(new File([html], 'page.txt'))).toEqual(['file_type'])
    expect(await refused(new File([html], 'photo.png'))).toEqual(['file_type'])
    const large = new Uint8Array(10 * 1024 * 1024 + 1)
    large.set(png)
    expect(await refused(new File([large], 'photo.png'))).toEqual(['file_too_large'])
    expect(existsSync(join(uploadsFolder(), sha256(html)))).toBe(false)
  })

  test('is known by its first bytes; text by its name and by being text', () => {
    const text = (value: string) => new TextEncoder().encode(value)
    expect(fileType(text('%PDF-1.7'), 'x')).toBe('application/pdf')
    expect(fileType(text('day,killed\n26,7028\n'), 'toll.CSV')).toBe('text/csv')
    expect(fileType(text('day,killed'), 'toll.xlsx')).toBeNull()
    expect(fileType(new Uint8Array([0x61, 0, 0x62]), 'a.txt')).toBeNull()
    expect(fileType(new Uint8Array([0xff, 0xfe, 0x61]), 'a.txt')).toBeNull()
    expect(fileType(text('  <svg xmlns="x"/>'), 'a.txt')).toBeNull()
    expect(plainName('C:\\files\\a\u0000b.png')).toBe('ab.png')
    expect(plainName('\u202e')).toBe('file')
  })
})
