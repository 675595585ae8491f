import { resolveDocument } from '@/lib/documents/resolve'
import { db } from '@/lib/platform/database/database'
import { resolveSource } from '@/lib/sources/resolve'
import { statementFormSelect } from '@/lib/statements/form-refs'

/** A statement as its form edits it, with its claim and the rebuttals that rest on it; or null. */
export async function getStatementForDesk(id: string) {
  return db.statement.findUnique({
    where: { id },
    select: {
      ...statementFormSelect,
      claim: { select: { id: true, proposition: true, kind: true, language: true } },
      rebuttals: {
        where: { supersededAt: null },
        orderBy: { createdAt: 'asc' },
        select: { id: true, kind: true, standing: true, rootClaimId: true },
      },
    },
  })
}

/** The claim that a statement, a rebuttal or evidence is recorded on, as its form's page shows it; or null. */
export async function getClaimAtHead(id: string) {
  return db.claim.findUnique({
    where: { id, removedAt: null },
    select: { id: true, slug: true, proposition: true, kind: true, language: true },
  })
}

/** The newest text of a document, to quote from; null where it has none. */
export async function getTextToQuote(documentId: string) {
  return db.snapshot.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { text: true, document: { select: { title: true, language: true } } },
  })
}

/**
 * What an address names by id, slug or name, as a form's fields say it, and the document's newest text; what it does not
 * name is left as it was typed.
 */
export async function getNamed(typed: { source: string; document: string }) {
  const [source, document] = await Promise.all([
    resolveSource(db, typed.source),
    resolveDocument(db, typed.document),
  ])
  const [speaker, paper, text] = await Promise.all([
    source.ok ? db.source.findUnique({ where: { id: source.id }, select: { name: true } }) : null,
    document.ok ? db.document.findUnique({ where: { id: document.id }, select: { title: true } }) : null,
    document.ok ? getTextToQuote(document.id) : null,
  ])
  return { source: speaker?.name ?? typed.source, document: paper?.title ?? typed.document, text }
}
