import { useTranslations } from 'next-intl'
import type { RebuttalKind, Standing } from '@/generated/prisma/enums'

/** The rebuttals that rest on a statement, with links to them; nothing where there are none. */
export function RestingRebuttals({
  rebuttals,
}: {
  rebuttals: readonly { id: string; kind: RebuttalKind; standing: Standing }[]
}) {
  const t = useTranslations('desk.statements')
  const kind = useTranslations('terms.rebuttalKind')
  const standing = useTranslations('terms.standing')
  if (rebuttals.length === 0) return null
  return (
    <div className="mb-6 text-note">
      <p>{t('resting')}</p>
      <ul>
        {rebuttals.map((it) => (
          <li key={it.id}>
            <a className="inline-block min-h-6" href={`/desk/rebuttals/${it.id}`}>
              {kind(it.kind)} · {standing(it.standing)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
