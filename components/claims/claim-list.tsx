import { ClaimLink } from '@/components/claims/claim-link'
import type { ClaimLine } from '@/lib/claims/refs'

/** Claims between hairlines; `plain` leaves out the one above the first. */
export function ClaimList({ claims, plain = false }: { claims: ClaimLine[]; plain?: boolean }) {
  return (
    <ul className={plain ? 'hairs' : 'ruled'}>
      {claims.map((claim) => (
        <li key={claim.id} className="entry py-3.5">
          <ClaimLink claim={claim} large />
        </li>
      ))}
    </ul>
  )
}
