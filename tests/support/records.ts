import { createHash } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { write } from '@/lib/record/command'

type By = Pick<Actor, 'id'>

const MADE = {
  story: 'story.created',
  source: 'source.created',
  document: 'document.created',
  snapshot: 'snapshot.added',
  claim: 'claim.created',
  statement: 'statement.recorded',
  rebuttal: 'rebuttal.recorded',
  evidence: 'evidence.added',
} as const

/**
 * Rows of the record with as little in them as the tables allow, each with its line in the history: what a test needs to
 * stand before it begins, whatever the mutations under test.
 */
async function make(
  by: By,
  type: keyof typeof MADE,
  claimId: string | null,
  create: (tx: Transaction, id: string) => Promise<unknown>,
) {
  const id = newId()
  const result = await write(by, async ({ tx, change }) => {
    await change({ type, id, action: MADE[type], claimId }, () => create(tx, id))
    return { ok: true, value: id }
  })
  if (!result.ok) throw new Error(result.message)
  return id
}

const CREATED = { createdAt: new Date('2023-10-26T12:00:00Z') }

export function makeSource(by: By, name: string, more: Partial<Prisma.SourceUncheckedCreateInput> = {}) {
  return make(by, 'source', null, (tx, id) =>
    tx.source.create({
      data: { id, slug: id, name, kind: 'person', ...CREATED, createdById: by.id, ...more },
    }),
  )
}

/** A document, with a snapshot of `text` where one is given. */
export async function makeDocument(
  by: By,
  publisherId: string,
  text?: string,
  more: Partial<Prisma.DocumentUncheckedCreateInput> = {},
) {
  const documentId = await make(by, 'document', null, (tx, id) =>
    tx.document.create({
      data: { id, slug: id, title: `Document ${id}`, publisherId, ...CREATED, createdById: by.id, ...more },
    }),
  )
  if (text !== undefined) {
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex')
    await make(by, 'snapshot', null, (tx, id) =>
      tx.snapshot.create({
        data: { id, documentId, number: 1, text, sha256, retrievedAt: CREATED.createdAt, createdById: by.id },
      }),
    )
  }
  return documentId
}

export function makeClaim(by: By, proposition: string, more: Partial<Prisma.ClaimUncheckedCreateInput> = {}) {
  return make(by, 'claim', null, (tx, id) =>
    tx.claim.create({
      data: {
        id,
        slug: id,
        proposition,
        kind: 'event',
        ...CREATED,
        changedAt: CREATED.createdAt,
        createdById: by.id,
        ...more,
      },
    }),
  )
}

export function makeStatement(
  by: By,
  {
    claimId,
    sourceId,
    documentId,
    stance,
    ...more
  }: Pick<Prisma.StatementUncheckedCreateInput, 'claimId' | 'sourceId' | 'documentId' | 'stance'> &
    Partial<Prisma.StatementUncheckedCreateInput>,
) {
  return make(by, 'statement', claimId, (tx, id) =>
    tx.statement.create({
      data: {
        id,
        claimId,
        sourceId,
        documentId,
        stance,
        mode: 'paraphrased',
        ...CREATED,
        createdById: by.id,
        ...more,
      },
    }),
  )
}

export function makeEvidence(
  by: By,
  claimId: string,
  more: Partial<Prisma.EvidenceUncheckedCreateInput> = {},
) {
  return make(by, 'evidence', claimId, (tx, id) =>
    tx.evidence.create({
      data: {
        id,
        claimId,
        kind: 'official_record',
        bearing: 'supports',
        description: 'A register',
        credibility: 2,
        ...CREATED,
        createdById: by.id,
        ...more,
      },
    }),
  )
}

/** A claim on which one speaker says so in one document, and all that it takes. */
export async function makeAssertedClaim(by: By, proposition = 'The bridge was closed on Monday') {
  const sourceId = await makeSource(by, 'A speaker')
  const publisherId = await makeSource(by, 'An outlet', { kind: 'news_outlet' })
  const documentId = await makeDocument(by, publisherId, 'The speaker said that the bridge was closed.')
  const claimId = await makeClaim(by, proposition)
  const statementId = await makeStatement(by, { claimId, sourceId, documentId, stance: 'asserts' })
  return { claimId, sourceId, publisherId, documentId, statementId }
}
