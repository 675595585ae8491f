import { createHash } from 'node:crypto'
import { planClaims } from '@/lib/desk/merges/plan-claims'
import { planDocuments } from '@/lib/desk/merges/plan-documents'
import { planSources } from '@/lib/desk/merges/plan-sources'
import type { MergePlan } from '@/lib/desk/merges/schema'
import type { Reader } from '@/lib/platform/database/database'
import type { Mergeable } from '@/lib/record/merged-records'

const PLANS = { claim: planClaims, source: planSources, document: planDocuments }

/** What merging `from` into `to` moves, as the record stands now. Changes nothing. */
export function planMerge(tx: Reader, type: Mergeable, from: string, to: string): Promise<MergePlan> {
  return PLANS[type](tx, from, to)
}

/** A mark of a plan: another one means that something else would be moved than was shown. 64 hexadecimal digits. */
export function markOf(plan: MergePlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex')
}
