import { alikeClaims, type ClaimText } from '@/lib/desk/duplicates/alike-claims'
import {
  alikeTexts,
  type DocumentFacts,
  sameDocuments,
  sketchOf,
} from '@/lib/desk/duplicates/alike-documents'
import { alikeSources, type SourceNames } from '@/lib/desk/duplicates/alike-sources'
import { keepPairs } from '@/lib/desk/duplicates/decide'
import { type FoundPair, gatherPairs } from '@/lib/desk/duplicates/found'
import {
  countRecords,
  readClaims,
  readCounterClaims,
  readDocuments,
  readSources,
  readText,
} from '@/lib/desk/duplicates/queries'
import { now } from '@/lib/platform/clock'
import { breathing } from '@/lib/platform/jobs/breathing'
import type { JobContext, JobHandler } from '@/lib/platform/jobs/handler'

/** As many pairs of a kind are kept, the best ones: more than anybody decides in one go. */
const MOST = 2_000

/** Looks for records that stand twice, over all claims, sources and documents, and puts them into the queue. */
export const duplicatesJob: JobHandler = { atOnce: 1, run: search }

async function search({ signal, progress }: JobContext) {
  const before = now()
  const rest = breathing(signal)
  const keep = { before, signal }
  const counts = await countRecords()
  const total = counts.claims + counts.sources + 2 * counts.documents
  await progress({ done: 0, total, step: 'duplicate_claims' })

  const claims: ClaimText[] = []
  for await (const rows of readClaims()) {
    claims.push(...rows)
    await progress({ done: claims.length })
    await rest()
  }
  const against = await readCounterClaims()
  const alike = await alikeClaims(claims, rest)
  const claimPairs = best(alike.filter(({ a, b }) => !against.has([a, b].sort().join(' '))))
  const found = { claims: await keepPairs('claim', claimPairs, keep), sources: 0, documents: 0 }

  let done = counts.claims
  await progress({ done, step: 'duplicate_sources' })
  const sources: SourceNames[] = []
  for await (const rows of readSources()) sources.push(...rows)
  found.sources = await keepPairs('source', best(await alikeSources(sources, rest)), keep)

  done += counts.sources
  await progress({ done, step: 'duplicate_documents' })
  const documents: DocumentFacts[] = []
  for await (const rows of readDocuments()) documents.push(...rows)
  const pairs = gatherPairs()
  for (const pair of await sameDocuments(documents, rest)) pairs.add(pair)
  done += counts.documents
  const sketches: { id: string; sketch: number[] }[] = []
  for (const { id, texts } of documents) {
    const text = texts.length > 0 ? await readText(id) : null
    if (text) sketches.push({ id, sketch: await sketchOf(text, rest) })
    done += 1
    if (done % 25 === 0) await progress({ done })
    await rest()
  }
  for (const pair of await alikeTexts(sketches, rest)) pairs.add(pair)
  found.documents = await keepPairs('document', best(pairs.all()), keep)
  await progress({ done: total })
  return found
}

/** The best pairs, each with its ids in order. */
function best(pairs: readonly FoundPair[]): FoundPair[] {
  const gathered = gatherPairs()
  for (const pair of pairs) gathered.add(pair)
  return gathered.all().slice(0, MOST)
}
