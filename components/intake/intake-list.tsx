import { useTranslations } from 'next-intl'
import { Problem } from '@/components/intake/problem'
import type { IntakeLine } from '@/lib/desk/intake/queries'

/** What was brought in, each with how it stands and the way to it. */
export function IntakeList({ intakes }: { intakes: readonly IntakeLine[] }) {
  const t = useTranslations('desk.intake')
  return (
    <ol className="ruled text-note">
      {intakes.map((intake) => {
        const { id, url, fileName, title, publisherName, problem, detail, documentId, state } = intake
        const known = documentId !== null && state !== 'saved'
        const incomplete = state === 'ready' && (!title || !publisherName)
        const name = title || fileName || url || id
        return (
          <li className="py-3" key={id}>
            <p className="flex flex-wrap items-baseline gap-x-4">
              <a
                className="inline-block min-h-6 break-words font-semibold"
                dir="auto"
                href={documentId ? `/desk/documents/${documentId}` : `/desk/intake/${id}`}
              >
                {name}
              </a>
              <span className="text-small text-soft">{t(`states.${known ? 'known' : state}`)}</span>
              {incomplete && !known ? (
                <span className="text-dispute text-small">{t('incomplete')}</span>
              ) : null}
            </p>
            {url && name !== url ? <p className="break-all text-small text-soft">{url}</p> : null}
            {(state === 'failed' || state === 'ready') && problem ? (
              <p className="text-small">
                <Problem detail={detail} problem={problem} />
              </p>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
