import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'

type Line = { seq: number; at: Date; actorName: string; reason: string }

/** The latest lines of a record's history, and the way to all of them with their differences. */
export function LatestChanges({ lines, href }: { lines: Line[]; href: string }) {
  const t = useTranslations('desk.record')
  return (
    <Section id="history" title={t('history')}>
      <ol className="ruled text-note">
        {lines.map((line) => (
          <li className="log-line py-2" key={line.seq}>
            <span className="text-small text-soft">
              <Moment at={line.at} precision="minute" />
            </span>
            <span dir="auto">{t('historyLine', { name: line.actorName, reason: line.reason })}</span>
          </li>
        ))}
      </ol>
      <p className="border-t border-hair pt-2 text-small">
        <a className="inline-block min-h-6" href={href}>
          {t('historyAll')}
        </a>
      </p>
    </Section>
  )
}
