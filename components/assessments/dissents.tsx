import { useTranslations } from 'next-intl'
import { LevelMark } from '@/components/claims/marks'
import { Prose } from '@/components/ui/prose'
import { Moment } from '@/components/ui/when'
import type { AssessmentView } from '@/lib/assessments/refs'

/** Editors who see it otherwise, each with the level that they would have chosen and why. */
export function Dissents({ dissents }: { dissents: AssessmentView['dissents'] }) {
  const t = useTranslations('reader.assessment')
  if (dissents.length === 0) return null
  return (
    <aside aria-labelledby="dissent-heading" className="border-s border-rule ps-5">
      <h3 id="dissent-heading">{t('dissent', { count: dissents.length })}</h3>
      {dissents.map((dissent) => (
        <div key={dissent.id} className="mt-3 grid gap-1 text-note">
          <LevelMark level={dissent.level} />
          <Prose text={dissent.reasons} />
          <p className="text-small text-soft">
            {dissent.author.name}
            {dissent.author.isExample ? ` (${t('exampleEditor')})` : null}, <Moment at={dissent.createdAt} />
          </p>
        </div>
      ))}
    </aside>
  )
}
