import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { assignClaimAction } from '@/lib/claims/actions'

type Props = {
  claim: { id: string; assigneeId: string | null }
  /** Everybody who may be chosen; without them, one may only take the claim or leave it. */
  assignees: { id: string; name: string }[] | null
  actorId: string
}

/** Who looks after a claim. Readers never see it. */
export function AssignForm({ claim, assignees, actorId }: Props) {
  const t = useTranslations('desk.claims')
  const isMine = claim.assigneeId === actorId
  if (!assignees && claim.assigneeId !== null && !isMine) return null
  return (
    <div className="mt-8">
      <Form
        action={assignClaimAction}
        key={claim.assigneeId}
        labels={{ assigneeId: t('assign') }}
        layout={assignees ? 'column' : 'plain'}
        name={t('assign')}
        values={{ assigneeId: claim.assigneeId ?? '' }}
      >
        <input name="id" type="hidden" value={claim.id} />
        {assignees ? (
          <>
            <SelectField
              hint={t('assignHint')}
              name="assigneeId"
              options={assignees.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div>
              <SubmitButton>{t('assignSave')}</SubmitButton>
            </div>
          </>
        ) : (
          <>
            <input name="assigneeId" type="hidden" value={isMine ? '' : actorId} />
            <SubmitButton>{isMine ? t('leave') : t('take')}</SubmitButton>
          </>
        )}
      </Form>
    </div>
  )
}
