import { useTranslations } from 'next-intl'
import { CounterClaimFields } from '@/components/rebuttals/objection-fields'
import { useObjectionLabels } from '@/components/rebuttals/objection-labels'
import { Form } from '@/components/ui/form/form'
import type { Suggestion } from '@/components/ui/form/reference-field'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { Words } from '@/components/ui/words'
import { setCounterClaimAction } from '@/lib/rebuttals/actions'

type Props = {
  rebuttal: { id: string; version: number }
  counterClaim: string
  claims: readonly Suggestion[]
}

/** Links the claim that a rebuttal holds instead, makes it, or takes the link away. */
export function CounterClaimForm({ rebuttal, counterClaim, claims }: Props) {
  const t = useTranslations('desk.rebuttals')
  const labels = { ...useObjectionLabels(), reason: useTranslations('desk.form')('reason') }
  return (
    <Words only={['terms', 'desk.rebuttals']}>
      <Form
        action={setCounterClaimAction}
        labels={labels}
        name={t('setCounter')}
        values={{ counterClaim }}
        version={rebuttal.version}
      >
        <input name="id" type="hidden" value={rebuttal.id} />
        <CounterClaimFields claims={claims} />
        <ReasonField />
        <SubmitRow label={t('saveCounter')} />
      </Form>
    </Words>
  )
}
