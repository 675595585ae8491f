import { useTranslations } from 'next-intl'
import { LevelShape } from '@/components/claims/marks'
import { RadioField } from '@/components/ui/form/choice-fields'
import type { Level } from '@/generated/prisma/enums'
import type { AssessmentGrounds } from '@/lib/assessments/desk-queries'
import { levelRules } from '@/lib/reasoning/requirements'
import type { Wording } from '@/lib/text/message'

/** What these need is in the form itself. */
const WRITTEN: readonly Level[] = ['unverified', 'unverifiable']

/** The levels to choose from, each with whether the record meets what it needs, and why. */
export function LevelChoice({ levels }: { levels: AssessmentGrounds['levels'] }) {
  const t = useTranslations()
  const hintOf = (level: Level, met: boolean, reason: Wording) => {
    const needs = levelRules.find((rule) => rule.level === level)?.needs
    // What is still being written cannot be held against the record.
    if (needs && WRITTEN.includes(level)) return t('desk.assess.needs', { what: t(needs.key, needs.values) })
    return `${t(met ? 'desk.assess.met' : 'desk.assess.unmet')} ${t(reason.key, reason.values)}`
  }
  const options = levels
    .filter(({ level }) => level !== 'unassessed')
    .map(({ level, met, reason }) => ({
      value: level,
      label: (
        <span className="inline-flex items-center gap-2">
          <LevelShape level={level} />
          {t(`terms.level.${level}`)}
        </span>
      ),
      hint: hintOf(level, met, reason),
    }))
  return <RadioField name="level" options={options} required />
}
