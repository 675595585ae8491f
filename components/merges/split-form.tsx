import { useTranslations } from 'next-intl'
import { AnywayField } from '@/components/desk/anyway-field'
import { ChecksField } from '@/components/ui/form/checks-field'
import { RadioField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { PartialDateField, ReasonField, TextArea, TextField } from '@/components/ui/form/text-field'
import { ClaimKind } from '@/generated/prisma/enums'
import { splitClaimAction } from '@/lib/desk/merges/actions'
import type { ClaimToSplit } from '@/lib/desk/merges/claim-to-split'

/** The second of two things that a claim says, and what of its record goes to it; the rest stays. */
export function SplitForm({ claim }: { claim: ClaimToSplit }) {
  const t = useTranslations('desk.split')
  const terms = useTranslations('terms')
  const labels = {
    proposition: t('proposition'),
    kind: t('kind'),
    event: t('event'),
    place: t('place'),
    note: t('note'),
    statementIds: t('statements'),
    rebuttalIds: t('rebuttals'),
    evidenceIds: t('evidence'),
    reason: t('reason'),
  }
  const statements = claim.statements.map(({ id, stance, source, document, anchors }) => ({
    value: id,
    label: (
      <>
        <b>
          <bdi>{source.name}</bdi>
        </b>{' '}
        {terms(`stance.${stance}`)}
        <span className="block text-small text-soft">
          <bdi>{document.title}</bdi>
          {anchors.length > 0 ? (
            <q className="block">{anchors.map(({ exact }) => exact).join(' … ')}</q>
          ) : null}
        </span>
      </>
    ),
  }))
  const rebuttals = claim.rebuttals.map(({ id, kind, summary, source }) => ({
    value: id,
    label: (
      <>
        <bdi>{source.name}</bdi>: {terms(`rebuttalKind.${kind}`)} <bdi className="text-soft">{summary}</bdi>
      </>
    ),
  }))
  const evidence = claim.evidence.map(({ id, kind, bearing, description }) => ({
    value: id,
    label: (
      <>
        {terms(`evidenceKind.${kind}`)}, {terms(`bearing.${bearing}`)}:{' '}
        <bdi className="text-soft">{description}</bdi>
      </>
    ),
  }))
  const { kind, event, place } = claim
  return (
    <Form
      action={splitClaimAction}
      labels={labels}
      name={t('title')}
      values={{ kind, event, place }}
      version={claim.version}
    >
      <input name="id" type="hidden" value={claim.id} />
      <TextArea hint={t('propositionHint')} lang={claim.language} name="proposition" required rows={2} />
      <AnywayField field="proposition" label={t('anyway')} />
      <RadioField
        look="chips"
        name="kind"
        options={Object.values(ClaimKind).map((value) => ({ value, label: terms(`claimKind.${value}`) }))}
        required
      />
      <PartialDateField name="event" />
      <TextField name="place" />
      <TextArea name="note" rows={2} />
      {statements.length > 0 ? (
        <ChecksField hint={t('statementsHint')} name="statementIds" options={statements} />
      ) : null}
      {rebuttals.length > 0 ? (
        <ChecksField hint={t('rebuttalsHint')} name="rebuttalIds" options={rebuttals} />
      ) : null}
      {evidence.length > 0 ? <ChecksField name="evidenceIds" options={evidence} /> : null}
      <ReasonField label={t('reason')} required />
      <SubmitRow cancel={`/desk/claims/${claim.id}`} label={t('split')} />
    </Form>
  )
}
