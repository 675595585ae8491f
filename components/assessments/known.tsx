import { useTranslations } from 'next-intl'
import { Prose } from '@/components/ui/prose'
import type { AssessmentView } from '@/lib/assessments/refs'

/** What is known, what is not, and what would settle it, as far as the editors wrote it down. */
export function Known({
  assessment,
}: {
  assessment: Pick<AssessmentView, 'known' | 'notKnown' | 'wouldSettle'>
}) {
  const t = useTranslations('reader.assessment')
  const parts = (['known', 'notKnown', 'wouldSettle'] as const).filter((key) => assessment[key].trim() !== '')
  if (parts.length === 0) return null
  return (
    <div className="mt-10 grid gap-x-10 gap-y-6 md:grid-cols-3">
      {parts.map((key) => (
        <section key={key} aria-labelledby={`${key}-heading`}>
          <h3 id={`${key}-heading`} className="mb-1">
            {t(key)}
          </h3>
          <Prose text={assessment[key]} className="text-note" />
        </section>
      ))}
    </div>
  )
}
