import { LabelPair } from '@/components/claims/marks'
import type { ClaimLine } from '@/lib/claims/refs'

/** A claim of a story as the desk lists it there. */
export function StoryClaim({ claim }: { claim: ClaimLine }) {
  return (
    <div className="min-w-0">
      <p className="font-serif" dir="auto" lang={claim.language}>
        <a className="inline-block min-h-6 no-underline hover:underline" href={`/desk/claims/${claim.id}`}>
          {claim.proposition}
        </a>
      </p>
      <LabelPair dispute={claim.dispute} level={claim.level} />
    </div>
  )
}
