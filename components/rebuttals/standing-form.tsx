import { useTranslations } from 'next-intl'
import { RadioField, SelectField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { type Bearing, Standing } from '@/generated/prisma/enums'
import { standingRules } from '@/lib/reasoning/disputes/rules'
import { decideStandingAction } from '@/lib/rebuttals/actions'

type Props = {
  rebuttal: { id: string; version: number; standing: Standing; claimId: string; answersClaim: boolean }
  /** The evidence that the decision in force rests on. */
  evidenceId: string
  evidence: readonly { id: string; bearing: Bearing; credibility: number; description: string }[]
}

/** Decides a rebuttal's standing: with a reason, and with evidence where no say-so decides. */
export function StandingForm({ rebuttal, evidence, evidenceId }: Props) {
  const t = useTranslations('desk.rebuttals')
  const root = useTranslations()
  const options = Object.values(Standing).map((value) => {
    const { key, values } = standingRules[value].what
    return { value, label: root(`terms.standing.${value}`), hint: root(key, values) }
  })
  const items = evidence.map(({ id, bearing, credibility, description }) => ({
    value: id,
    label: t('evidenceOption', {
      bearing: root(`terms.bearing.${bearing}`),
      credibility: String(credibility),
      description: description.length > 100 ? `${description.slice(0, 99).trimEnd()}…` : description,
    }),
  }))
  const side = rebuttal.answersClaim ? 'claim' : 'answer'
  return (
    <Form
      action={decideStandingAction}
      labels={{ standing: t('standing'), evidenceId: t('evidence'), reason: t('decideReason') }}
      name={t('decide')}
      values={{ standing: rebuttal.standing, evidenceId }}
      version={rebuttal.version}
    >
      <input name="id" type="hidden" value={rebuttal.id} />
      <RadioField name="standing" options={options} required />
      <div>
        <SelectField hint={t('evidenceHint', { side })} name="evidenceId" options={items} />
        <p className="mt-1 text-small">
          {items.length === 0 && <span className="text-soft">{t('evidenceNone')} </span>}
          <a className="inline-block min-h-6" href={`/desk/claims/${rebuttal.claimId}/evidence/new`}>
            {t('evidenceAdd')}
          </a>
        </p>
      </div>
      <ReasonField hint={t('decideReasonHint')} label={t('decideReason')} required />
      <SubmitRow label={t('saveStanding')} />
    </Form>
  )
}
