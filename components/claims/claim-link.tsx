import { LabelPair } from '@/components/claims/marks'
import type { ClaimLine } from '@/lib/claims/refs'

/** A claim by its proposition, with both labels below. */
export function ClaimLink({ claim, large = false }: { claim: ClaimLine; large?: boolean }) {
  return (
    <>
      <p className={`font-serif ${large ? 'text-lead' : 'text-quote'}`} lang={claim.language} dir="auto">
        <a className="no-underline hover:underline" href={`/claims/${claim.slug}`}>
          {claim.proposition}
        </a>
      </p>
      <div className="mt-1">
        <LabelPair level={claim.level} dispute={claim.dispute} />
      </div>
    </>
  )
}
