import { useTranslations } from 'next-intl'
import { ClaimList } from '@/components/claims/claim-list'
import type { ClaimKind } from '@/generated/prisma/enums'
import type { ClaimLine } from '@/lib/claims/refs'

/** A story's claims, each kind under its name: beside the list where there is room, above it where there is none. */
export function ClaimsByKind({ groups }: { groups: { kind: ClaimKind; claims: ClaimLine[] }[] }) {
  const t = useTranslations('reader.story.ofKind')
  return groups.map(({ kind, claims }) => (
    <section
      key={kind}
      aria-labelledby={`${kind}-heading`}
      className="grid gap-x-8 border-t border-rule pb-3 md:grid-cols-[11rem_minmax(0,1fr)]"
    >
      <h3 id={`${kind}-heading`} className="pt-4">
        {t(kind)}
      </h3>
      <ClaimList claims={claims} plain />
    </section>
  ))
}
