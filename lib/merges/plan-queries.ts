import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/db'
import { planClaims } from '@/lib/merges/claim-plan-queries'
import { planDocuments } from '@/lib/merges/document-plan-queries'
import type { MergePlan } from '@/lib/merges/schema'
import { planSources } from '@/lib/merges/source-plan-queries'
import type { Mergeable } from '@/lib/survivor'

const PLANS = { claim: planClaims, source: planSources, document: planDocuments }

/** What merging `from` into `to` moves, as the record stands now. Changes nothing. */
export function planMerge(tx: Transaction, type: Mergeable, from: string, to: string): Promise<MergePlan> {
  return PLANS[type](tx, from, to)
}

/** A mark of a plan: another one means that something else would be moved than was shown. 64 hexadecimal digits. */
export function markOf(plan: MergePlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex')
}
