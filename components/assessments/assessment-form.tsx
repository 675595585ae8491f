import { getTranslations } from 'next-intl/server'
import { LevelChoice } from '@/components/assessments/level-choice'
import { ChecksField } from '@/components/ui/form/checks-field'
import { SelectField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitButton, SubmitRow } from '@/components/ui/form/submit-row'
import { PartialDateField, TextArea } from '@/components/ui/form/text-field'
import { draftAssessmentAction, editDraftAction } from '@/lib/assessments/actions'
import type { AssessmentGrounds, DeskAssessment } from '@/lib/assessments/desk-queries'
import { partialDateText } from '@/lib/reasoning/dates'

const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const

/**
 * An editor's annotation of a claim, with what is on record beside each level. `from` is what its fields begin with: the
 * draft itself or, for a new one, the assessment in force; `draft` says that it is the draft that is saved.
 */
export async function AssessmentForm({
  grounds,
  from,
  draft,
  canSend,
}: {
  grounds: AssessmentGrounds
  from: DeskAssessment | null
  draft: boolean
  canSend: boolean
}) {
  const t = await getTranslations()
  const names = [
    'level',
    'rationale',
    'known',
    'notKnown',
    'wouldSettle',
    'credibility',
    'overruleReason',
    'reviewBy',
    'statementIds',
    'evidenceIds',
    'examinedIds',
  ] as const
  const labels = Object.fromEntries(names.map((name) => [name, t(`desk.assess.${name}`)]))
  const known = {
    statements: new Set(grounds.statements.map(({ id }) => id)),
    evidence: new Set(grounds.evidence.map(({ id }) => id)),
  }
  const values = from
    ? {
        level: from.level,
        rationale: from.rationale,
        known: from.known,
        notKnown: from.notKnown,
        wouldSettle: from.wouldSettle,
        credibility: String(from.credibility),
        // A new assessment is weighed against the record of its own day: it overrules for a reason of its own.
        overruleReason: draft ? from.overruleReason : '',
        reviewBy: from.reviewBy ? partialDateText(from.reviewBy, 'day') : '',
        statementIds: from.statements.map((it) => it.statementId).filter((id) => known.statements.has(id)),
        evidenceIds: from.evidence.map((it) => it.evidenceId).filter((id) => known.evidence.has(id)),
        examinedIds: from.evidence.filter((it) => it.examined).map((it) => it.evidenceId),
      }
    : { credibility: '6' }

  return (
    <Form
      action={draft ? editDraftAction : draftAssessmentAction}
      labels={labels}
      values={values}
      version={draft ? from?.version : undefined}
    >
      <input type="hidden" name="claimId" value={grounds.claim.id} />
      {draft && from ? <input type="hidden" name="id" value={from.id} /> : null}
      <LevelChoice levels={grounds.levelsIfExamined} />
      <TextArea name="rationale" rows={5} hint={t('desk.assess.rationaleHint')} required />
      <TextArea name="overruleReason" rows={2} hint={t('desk.assess.overruleHint')} />
      <TextArea name="known" rows={3} />
      <TextArea name="notKnown" rows={3} />
      <TextArea name="wouldSettle" rows={3} hint={t('desk.assess.wouldSettleHint')} />
      {grounds.statements.length ? (
        <ChecksField
          name="statementIds"
          options={grounds.statements.map(({ id, source, stance, document }) => ({
            value: id,
            label: `${source.name}: ${t(`terms.stance.${stance}`)} — ${document.title}`,
          }))}
        />
      ) : null}
      {grounds.evidence.length ? (
        <>
          <ChecksField name="evidenceIds" options={evidenceOptions(grounds, t)} />
          <ChecksField
            name="examinedIds"
            hint={t('desk.assess.examinedHint')}
            options={evidenceOptions(grounds, t)}
          />
        </>
      ) : null}
      <SelectField
        name="credibility"
        hint={t('desk.assess.credibilityHint')}
        required
        options={CREDIBILITY.map((value) => ({
          value,
          label: `${value} — ${t(`terms.credibility.${value}`)}`,
        }))}
      />
      <PartialDateField name="reviewBy" />
      <SubmitRow label={t('desk.assess.saveDraft')} cancel={`/desk/claims/${grounds.claim.id}`}>
        {canSend ? (
          <SubmitButton name="then" value="review">
            {t('desk.assess.send')}
          </SubmitButton>
        ) : null}
      </SubmitRow>
    </Form>
  )
}

function evidenceOptions(grounds: AssessmentGrounds, t: Awaited<ReturnType<typeof getTranslations>>) {
  return grounds.evidence.map(({ id, kind, bearing, description, credibility }) => ({
    value: id,
    label: `${t(`terms.evidenceKind.${kind}`)}, ${t(`terms.bearing.${bearing}`)} (${credibility}): ${description}`,
  }))
}
