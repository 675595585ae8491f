import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/form/choice-fields'
import type { Stance } from '@/generated/prisma/enums'

type Ground = { id: string; stance: Stance; source: { name: string }; claim: { proposition: string } }

export type Grounds = { own: readonly Ground[]; others: readonly Ground[] }

/** The statement that a rebuttal rests on: on the claim, or on a counter-claim in the same stories. */
export function GroundField({ grounds: { own, others } }: { grounds: Grounds }) {
  const t = useTranslations('desk.rebuttals')
  const stances = useTranslations('terms.stance')
  const here = own.map(({ id, stance, source }) => ({
    value: id,
    label: t('groundHere', { source: source.name, stance: stances(stance) }),
  }))
  const elsewhere = others.map(({ id, stance, source, claim }) => ({
    value: id,
    label: t('groundElsewhere', {
      source: source.name,
      stance: stances(stance),
      proposition: claim.proposition,
    }),
  }))
  return <SelectField hint={t('groundHint')} name="statementId" options={[...here, ...elsewhere]} required />
}
