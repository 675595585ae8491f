import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/claims/marks'
import { Level, Standing } from '@/generated/prisma/enums'
import type { SourceOutcomes } from '@/lib/sources/queries'

/** What became of what a source said: three lists of counts, each in the order of its table, and no sum. */
export function Outcomes({ outcomes }: { outcomes: SourceOutcomes }) {
  const t = useTranslations('reader.source')
  const standing = useTranslations('terms.standing')
  return (
    <div className="grid gap-x-10 gap-y-6 border-t border-rule pt-4 md:grid-cols-3">
      {(['asserted', 'denied'] as const).map((key) => (
        <Counts
          key={key}
          name={t(key)}
          rows={Object.values(Level).map((level) => ({
            key: level,
            words: <LevelMark level={level} />,
            count: outcomes[key].find((row) => row.level === level)?._count ?? 0,
          }))}
        />
      ))}
      <Counts
        name={t('rebuttals')}
        rows={Object.values(Standing).map((value) => ({
          key: value,
          words: standing(value),
          count: outcomes.rebuttals.find((row) => row.standing === value)?._count ?? 0,
        }))}
      />
    </div>
  )
}

function Counts({
  name,
  rows,
}: {
  name: string
  rows: { key: string; words: React.ReactNode; count: number }[]
}) {
  const t = useTranslations('reader.source')
  const counted = rows.filter((row) => row.count > 0)
  return (
    <section className="text-note">
      <h3 className="mb-1">{name}</h3>
      {counted.length === 0 ? <p className="text-soft">{t('nothingAsserted')}</p> : null}
      <dl>
        {counted.map((row) => (
          <div key={row.key} className="flex items-baseline justify-between gap-4 py-1">
            <dt>{row.words}</dt>
            <dd className="tabular-nums">{row.count}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
