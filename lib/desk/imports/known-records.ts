import type { ClaimKind } from '@/generated/prisma/enums'
import { type Alike, alikeIndex, type Compared, isElsewhere } from '@/lib/desk/imports/alike'
import { canonicalUrl } from '@/lib/documents/urls'
import { fold } from '@/lib/text/fold'

/** `standsFor`: it was merged; what names it means the other. */
type Merged = { standsFor?: string }
export type KnownClaim = Omit<Compared, 'id'> & { kind: ClaimKind } & Merged
export type KnownDocument = Merged & {
  title: string
  url: string | null
  publisherId: string
}

/** What somebody says of a claim, as two statements are told apart. */
export type KnownSaid = {
  claimId: string
  sourceId: string
  documentId: string
  stance: string
  /** In milliseconds; null: not told. */
  saidAt: number | null
  figure: { counted: string; low: number | null; high: number | null } | null
}

/**
 * The record as far as rows are compared with it, in memory: names of sources, documents, claims, and what is said of
 * them. What a row adds is added here too, so that the next row finds it.
 */
export type Known = {
  setSource(id: string, names: readonly string[] | null): void
  setDocument(id: string, document: KnownDocument | null): void
  setClaim(id: string, claim: KnownClaim | null): void
  setStory(id: string, names: readonly string[] | null): void
  addSaid(said: KnownSaid): void
  addReview(claimId: string, documentId: string): void
  sourcesNamed(name: string): string[]
  storiesNamed(name: string): string[]
  documentsLike(document: Omit<KnownDocument, 'publisherId'>, publisherId: string | null): string[]
  claim(id: string): KnownClaim | null
  sameClaim(claim: KnownClaim): string | null
  alikeClaim(claim: KnownClaim, least: number): Alike | null
  hasSaid(said: KnownSaid): boolean
  hasReview(claimId: string, documentId: string): boolean
  /** Takes back what was added since `keep`: the transaction that wrote it was rolled back. */
  undo(): void
  /** What was added stays; it cannot be taken back any more. */
  keep(): void
}

/** An empty record. */
export function nothingKnown(): Known {
  const steps: (() => void)[] = []
  const [sources, stories] = [nameIndex(), nameIndex()]
  const [titles, urls, propositions] = [nameIndex(), nameIndex((url) => url), nameIndex()]
  const claims = new Map<string, KnownClaim>()
  const documents = new Map<string, KnownDocument>()
  const alike = alikeIndex()
  const said = new Set<string>()

  const setName = (index: NameIndex, id: string, names: readonly string[] | null) => {
    const before = index.of(id)
    index.set(id, names)
    steps.push(() => index.set(id, before))
  }
  const putClaim = (id: string, claim: KnownClaim | null) => {
    propositions.set(id, claim && [claim.proposition])
    alike.remove(id)
    claims.delete(id)
    if (!claim) return
    claims.set(id, claim)
    alike.add({ ...claim, id })
  }
  const putDocument = (id: string, document: KnownDocument | null) => {
    titles.set(id, document && [document.title])
    urls.set(id, document?.url ? [canonicalUrl(document.url)] : null)
    if (document) documents.set(id, document)
    else documents.delete(id)
  }
  const standing = (claimId: string) => claims.get(claimId)?.standsFor ?? claimId
  const addKey = (key: string) => {
    if (said.has(key)) return
    said.add(key)
    steps.push(() => said.delete(key))
  }

  return {
    setSource: (id, names) => setName(sources, id, names),
    setStory: (id, names) => setName(stories, id, names),
    setDocument(id, document) {
      const before = documents.get(id) ?? null
      putDocument(id, document)
      steps.push(() => putDocument(id, before))
    },
    setClaim(id, claim) {
      const before = claims.get(id) ?? null
      putClaim(id, claim)
      steps.push(() => putClaim(id, before))
    },
    addSaid: (it) => addKey(saidKey(it)),
    addReview: (claimId, documentId) => addKey(reviewKey(claimId, documentId)),
    sourcesNamed: (name) => sources.named(name),
    storiesNamed: (name) => stories.named(name),
    documentsLike({ url, title }, publisherId) {
      const ids = url
        ? urls.named(canonicalUrl(url))
        : titles.named(title).filter((id) => {
            const of = documents.get(id)?.publisherId
            return publisherId === null || of === publisherId
          })
      return [...new Set(ids.map((id) => documents.get(id)?.standsFor ?? id))]
    },
    claim: (id) => claims.get(id) ?? null,
    sameClaim(claim) {
      const same = propositions.named(claim.proposition)
      const id = same.find((it) => !isElsewhere(claim, claims.get(it) ?? claim))
      return id === undefined ? null : standing(id)
    },
    alikeClaim(claim, least) {
      const found = alike.closest(claim, least)
      return found && { ...found, id: standing(found.id) }
    },
    hasSaid: (it) => said.has(saidKey(it)),
    hasReview: (claimId, documentId) => said.has(reviewKey(claimId, documentId)),
    keep() {
      steps.length = 0
    },
    undo() {
      while (steps.length > 0) steps.pop()?.()
    },
  }
}

function saidKey({ claimId, sourceId, documentId, stance, saidAt, figure }: KnownSaid): string {
  const count = figure ? `${fold(figure.counted)} ${figure.low} ${figure.high}` : ''
  return [claimId, sourceId, documentId, stance, saidAt ?? '', count].join('\n')
}

const reviewKey = (claimId: string, documentId: string) => `${claimId}\n${documentId}`

type NameIndex = {
  set(id: string, names: readonly string[] | null): void
  of(id: string): readonly string[] | null
  named(name: string): string[]
}

/** Which ids go by which names, whatever their case and accents. */
function nameIndex(keyOf: (name: string) => string = fold): NameIndex {
  const names = new Map<string, readonly string[]>()
  const ids = new Map<string, Set<string>>()
  return {
    set(id, now) {
      for (const name of names.get(id) ?? []) ids.get(keyOf(name))?.delete(id)
      names.delete(id)
      if (!now) return
      names.set(id, now)
      for (const name of now) {
        const having = ids.get(keyOf(name))
        if (having) having.add(id)
        else ids.set(keyOf(name), new Set([id]))
      }
    },
    of: (id) => names.get(id) ?? null,
    named: (name) => [...(ids.get(keyOf(name)) ?? [])],
  }
}
