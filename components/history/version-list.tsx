import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/claims/marks'
import { Moment } from '@/components/ui/when'
import type { listAssessmentVersions } from '@/lib/assessments/queries'

/** Every published version of a claim's assessment with its permanent address, the latest first. */
export function VersionList({
  versions,
  slug,
}: {
  versions: Awaited<ReturnType<typeof listAssessmentVersions>>
  slug: string
}) {
  const t = useTranslations()
  return (
    <ul className="ruled text-note">
      {versions.map((version) => (
        <li key={version.id} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-2.5">
          <a className="min-h-6" href={`/claims/${slug}/versions/${version.number}`}>
            {t('reader.history.version', { number: version.number })}
          </a>
          <LevelMark level={version.level} />
          <span className="text-small text-soft">
            {t(`terms.assessmentState.${version.state}`)} · <Moment at={version.publishedAt} />
            {version.endedAt ? (
              <>
                {' – '}
                <Moment at={version.endedAt} />
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
