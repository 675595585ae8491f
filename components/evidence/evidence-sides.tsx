import { useTranslations } from 'next-intl'
import { EvidenceList } from '@/components/evidence/evidence-list'
import { Section } from '@/components/ui/section'
import type { EvidenceView } from '@/lib/evidence/queries'

/** Evidence for and against, facing each other as the statements do, and what is only context below. */
export function EvidenceSides({ evidence }: { evidence: EvidenceView[] }) {
  const t = useTranslations('reader.claim')
  const of = (bearing: EvidenceView['bearing']) => evidence.filter((item) => item.bearing === bearing)
  const [supports, contradicts, context] = [of('supports'), of('contradicts'), of('context')]
  const groups = [
    { key: 'evidenceSupports', items: supports },
    { key: 'evidenceContradicts', items: contradicts },
    { key: 'evidenceContext', items: context },
  ] as const
  return (
    <Section id="evidence" title={t('evidence')}>
      {evidence.length === 0 ? (
        <p className="border-t border-rule py-4 text-note text-soft">{t('noEvidence')}</p>
      ) : (
        <div className={supports.length > 0 && contradicts.length > 0 ? 'facing' : 'grid gap-6'}>
          {groups.map(({ key, items }) =>
            items.length > 0 ? (
              <section key={key} aria-labelledby={`${key}-heading`}>
                <p id={`${key}-heading`} className="pb-1 text-small text-soft">
                  {t(key)}
                </p>
                <EvidenceList evidence={items} />
              </section>
            ) : null,
          )}
        </div>
      )}
    </Section>
  )
}
