import { createHash } from 'node:crypto'
import type { Prisma } from '@/generated/prisma/client'
import type { RecordType, SourceKind } from '@/generated/prisma/enums'
import { createClaim } from '@/lib/claims/create'
import { claimInput } from '@/lib/claims/schema'
import { createDocument } from '@/lib/documents/create'
import { documentInput } from '@/lib/documents/schema'
import type { Actor } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { write } from '@/lib/record/command'
import type { EventName } from '@/lib/record/events'
import { createSource } from '@/lib/sources/create'
import { sourceInput } from '@/lib/sources/schema'
import { recordStatement } from '@/lib/statements/record'
import { standing } from '@/tests/support/database'
import { rebuttalPart, statementInputOf } from '@/tests/support/inputs'
import { anEditor } from '@/tests/support/people'
import { value } from '@/tests/support/results'

type By = Pick<Actor, 'id'>

/** The line of the history with which the app itself begins a record. */
const BEGINNINGS = {
  source: 'source.created',
  document: 'document.created',
  snapshot: 'snapshot.added',
  claim: 'claim.created',
  statement: 'statement.recorded',
  evidence: 'evidence.added',
} as const satisfies Partial<Record<RecordType, EventName>>

/**
 * Rows of the record with as little in them as the tables allow, each with its line in the history: what a test needs to
 * stand before it begins, whatever the mutations under test.
 */
async function make(
  by: By,
  type: keyof typeof BEGINNINGS,
  claimId: string | null,
  create: (tx: Transaction, id: string) => Promise<unknown>,
) {
  const id = newId()
  const result = await write(by, async ({ tx, change }) => {
    await change({ type, id, action: BEGINNINGS[type], claimId: type === 'claim' ? id : claimId }, () =>
      create(tx, id),
    )
    return { ok: true, value: id }
  })
  return value(result)
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

/** A claim that one speaker asserts in one document of an outlet, and all that it takes, recorded as the desk does it. */
export async function makeAssertedClaim(by: By, proposition = 'The bridge was closed on Monday') {
  const named = (name: string, kind: SourceKind) =>
    createSource(by, sourceInput.parse({ name, kind, anyway: 'on' }))
  const { id: sourceId } = value(await named('A speaker', 'person'))
  const { id: publisherId } = value(await named('An outlet', 'news_outlet'))
  const text = 'The speaker said that the bridge was closed.'
  const report = { title: 'A report', publisher: publisherId, visibility: 'excerpts', text }
  const { id: documentId } = value(await createDocument(by, documentInput.parse(report)))
  const claim = { proposition, kind: 'event', anyway: 'on' }
  const { id: claimId } = value(await createClaim(by, claimInput.parse(claim)))
  const said = statementInputOf({ claimId, sourceId, documentId })
  const { id: statementId } = value(await recordStatement(by, said))
  return { claimId, sourceId, publisherId, documentId, statementId }
}

type Bridge = Awaited<ReturnType<typeof makeAssertedClaim>>

/** That the bridge was closed: an editor recorded that a speaker asserts it. Stands from the beginning, see `standing`. */
export function theBridge(by: By = anEditor()): Bridge {
  return standing(() => makeAssertedClaim(by))
}

/** What another speaker, a denier, objects in the same document: the statement, and the rebuttal that rests on it. */
export async function makeDenial(by: By, { claimId, documentId }: Pick<Bridge, 'claimId' | 'documentId'>) {
  const sourceId = await makeSource(by, 'A denier')
  const more = { stance: 'denies', rebuttal: rebuttalPart() } as const
  const said = statementInputOf({ claimId, documentId, sourceId }, more)
  const { id: statementId, rebuttalId } = value(await recordStatement(by, said))
  return { id: rebuttalId ?? '', statementId, sourceId }
}

/** The denial that the bridge was closed. Stands from the beginning, see `standing`. */
export function theDenial(bridge: Bridge, by: By = anEditor()): Awaited<ReturnType<typeof makeDenial>> {
  return standing(() => makeDenial(by, bridge))
}
