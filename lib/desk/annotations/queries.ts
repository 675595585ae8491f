import { claimsFor } from '@/lib/desk/annotations/claim-queries'
import {
  type FoundDocument,
  findDocument,
  hasText,
  keptOf,
  listDismissed,
  preparedOf,
} from '@/lib/desk/annotations/find-document'
import { labelClaims } from '@/lib/desk/annotations/label-claims'
import { listAnnotations, type Noted } from '@/lib/desk/annotations/list-annotations'
import type { ClaimsQuery } from '@/lib/desk/annotations/lookup-schema'
import {
  countPassages,
  distinctPassages,
  isDismissed,
  isRecorded,
} from '@/lib/desk/annotations/open-passages'
import { canAnnotate } from '@/lib/desk/annotations/policy'
import { type PreparedText, paragraphsOf } from '@/lib/desk/annotations/prepared-text'
import { type AboutSomething, type OnRecord, readingOf } from '@/lib/desk/annotations/reading'
import { getSources } from '@/lib/desk/annotations/registry'
import { spansText } from '@/lib/desk/annotations/spans'
import type {
  Annotations,
  ClaimGuess,
  Counts,
  SelectionReading,
  Suggestions,
  WhoGuess,
  Workspace,
} from '@/lib/desk/annotations/types'
import { whichClaims } from '@/lib/desk/annotations/which-claim'
import { whoIs } from '@/lib/desk/annotations/who'
import { searchSources } from '@/lib/desk/annotations/who-queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { readSelection } from '@/lib/reporting/selection'
import type { Reported } from '@/lib/reporting/types'
import type { Span } from '@/lib/text/spans'

type Viewer = Pick<Actor, 'role'>

const MOST_STORIES = 500

/** All that the workspace shows when it opens; null where there is no such document, or it is not for the viewer. */
export async function getWorkspace(viewer: Viewer, documentId: string): Promise<Workspace | null> {
  const found = canAnnotate(viewer) ? await findDocument(documentId) : null
  if (!found) return null
  const { snapshot, title, publisher, published, language, visibility, canonicalUrl } = found
  const annotations = await listAnnotations(documentId, snapshot)
  const own = new Set(await storiesOf(annotations))
  const stories = await db.story.findMany({
    where: { removedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_STORIES,
    select: { id: true, title: true },
  })
  return {
    document: {
      ...{ id: documentId, title, published, language, visibility },
      publisher: { id: publisher.id, name: publisher.name },
      url: canonicalUrl,
    },
    snapshot: snapshot && { ...snapshot, paragraphs: paragraphsOf(snapshot.text) },
    annotations: annotations.map(shown),
    counts: await count(found, annotations),
    stories: stories.map((story) => ({ ...story, inDocument: own.has(story.id) })),
    rebuttals: annotations.flatMap(({ type, recordId, claim, who, gist }) =>
      type === 'rebuttal' && claim ? [{ id: recordId, claimId: claim.id, who, gist }] : [],
    ),
  }
}

/** What is recorded in a document now, for a page that is open. */
export async function getAnnotations(viewer: Viewer, documentId: string): Promise<Annotations | null> {
  const found = canAnnotate(viewer) ? await findDocument(documentId) : null
  if (!found) return null
  const annotations = await listAnnotations(documentId, found.snapshot)
  return {
    snapshotId: found.snapshot?.id ?? null,
    annotations: annotations.map(shown),
    counts: await count(found, annotations),
  }
}

/**
 * Every passage of the newest text in which somebody says something, that is neither recorded nor dismissed, each with
 * what the panel would be filled with. Null without a text.
 */
export async function suggestAll(viewer: Viewer, documentId: string): Promise<Suggestions | null> {
  const found = canAnnotate(viewer) ? await findDocument(documentId) : null
  if (!hasText(found)) return null
  const prepared = preparedOf(found)
  const annotations = await listAnnotations(documentId, found.snapshot)
  const dismissed = await listDismissed(found.snapshot.id)
  const onRecord = await recordFor(found, annotations)
  const open = openPassages(prepared, annotations, dismissed, onRecord)
  const readings = await withClaims(open.map((reported) => readingOf(reported, prepared, onRecord)))
  return {
    snapshotId: found.snapshot.id,
    suggestions: readings.map((reading, index) => ({
      key: spansText(reading.spans),
      spans: reading.spans,
      quote: reading.quotes.join(' … '),
      confidence: open[index]?.confidence ?? 0,
      reading,
    })),
    counts: { ...counted(annotations, dismissed), left: open.length },
  }
}

/** The suggestion that comes after a passage in the text, by its key; null where none is left behind it. */
export async function nextSuggestion(
  viewer: Viewer,
  documentId: string,
  after: Span,
): Promise<string | null> {
  const found = canAnnotate(viewer) ? await findDocument(documentId) : null
  if (!hasText(found)) return null
  const annotations = await listAnnotations(documentId, found.snapshot)
  const dismissed = await listDismissed(found.snapshot.id)
  const open = openPassages(preparedOf(found), annotations, dismissed, await recordFor(found, annotations))
  const next = open.find(({ content }) => (content[0]?.start ?? 0) >= after.start)
  return next ? spansText(next.content) : null
}

/** What a selection says. Null without a text, or where the selection reaches beyond it. */
export async function readPassage(
  viewer: Viewer,
  documentId: string,
  spans: readonly Span[],
): Promise<SelectionReading | null> {
  const found = canAnnotate(viewer) ? await findDocument(documentId) : null
  if (!hasText(found)) return null
  const prepared = preparedOf(found)
  const { text, points, context } = prepared
  if (spans.length === 0 || spans.some(({ end }) => end > points.point(text.length))) return null
  const annotations = await listAnnotations(documentId, found.snapshot)
  const reported = readSelection(text, [...spans], context)
  const read = readingOf({ ...reported, content: [...spans] }, prepared, await recordFor(found, annotations))
  const [reading] = await withClaims([read])
  return reading ? { snapshotId: found.snapshot.id, reading } : null
}

/** Claims that what somebody types may mean, the likeliest first. */
export async function claimGuesses(viewer: Viewer, asked: ClaimsQuery): Promise<ClaimGuess[]> {
  if (!canAnnotate(viewer)) return []
  const { text, story, source, counted, area, low } = asked
  const figures = counted ? [{ counted, area, low, high: null }] : []
  const about = { texts: [{ text, trust: 1 }], storyIds: story, sourceIds: source ? [source] : [], figures }
  const [found] = await withClaims([{ about }])
  return found?.claims ?? []
}

/** Sources by what somebody types of a name. */
export async function findSources(viewer: Viewer, text: string): Promise<WhoGuess[]> {
  return canAnnotate(viewer) ? searchSources(text) : []
}

/** Puts beside each passage the claims that it may be about. */
async function withClaims<R extends Pick<AboutSomething, 'about'>>(passages: readonly R[]) {
  const candidates = await claimsFor(passages.map(({ about }) => about))
  return labelClaims(
    passages.map(({ about, ...passage }, n) => {
      const among = candidates[n]
      return { ...passage, claims: among ? whichClaims(about, among) : [] }
    }),
  )
}

function openPassages(
  { reported }: PreparedText,
  annotations: readonly Noted[],
  dismissed: readonly Span[],
  { sources, publisher }: OnRecord,
): Reported[] {
  const occupied = annotations.filter(({ type }) => type !== 'comment')
  return distinctPassages(reported).filter(({ content, speaker, chain }) => {
    const relay = chain[1]?.mention.name || publisher.name
    const speakerId = () => {
      const meant = speaker ? whoIs(speaker, sources, relay).who : null
      return meant?.known ? meant.id : null
    }
    return !isRecorded(content, occupied, speakerId) && !isDismissed(content, dismissed)
  })
}

async function recordFor(document: FoundDocument, annotations: readonly Noted[]): Promise<OnRecord> {
  const sources = await getSources()
  const { publisher } = document
  const onRecord = sources.byId.get(publisher.id)
  return {
    sources,
    publisher: onRecord ?? { ...publisher, aliases: [], affiliation: '' },
    storyIds: await storiesOf(annotations),
  }
}

async function storiesOf(annotations: readonly Noted[]): Promise<string[]> {
  const claimIds = [...new Set(annotations.flatMap(({ claim }) => claim?.id ?? []))]
  const rows = await db.claimStory.findMany({
    where: { claimId: { in: claimIds }, story: { removedAt: null } },
    distinct: ['storyId'],
    select: { storyId: true },
  })
  return rows.map(({ storyId }) => storyId)
}

/** How far the work has come. What is left is told only where the text has been read already: it takes its time. */
async function count(found: FoundDocument, annotations: readonly Noted[]): Promise<Counts> {
  if (!hasText(found)) return { ...counted(annotations, []), left: null }
  const dismissed = await listDismissed(found.snapshot.id)
  const prepared = keptOf(found)
  const left =
    prepared && openPassages(prepared, annotations, dismissed, await recordFor(found, annotations)).length
  return { ...counted(annotations, dismissed), left }
}

function counted(annotations: readonly Noted[], dismissed: readonly Span[]) {
  return { annotated: countPassages(annotations), dismissed: dismissed.length }
}

/** Without what only the matching needs. */
function shown({ sourceId: _, ...annotation }: Noted) {
  return annotation
}
