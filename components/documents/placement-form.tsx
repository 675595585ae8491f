import { useTranslations } from 'next-intl'
import { Passage } from '@/components/documents/passage'
import { TextToPlace } from '@/components/documents/text-to-place'
import { RadioField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { SubmitButton, SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { decidePlacementAction } from '@/lib/desk/placements/actions'
import type { Span } from '@/lib/text/spans'

type Known = { id: string; stamp: string }

/** Says where a quote stands in a text, or that it is gone from it. */
export function PlacementForm({
  placement: { id, stamp },
  mayConfirm,
  text,
  language,
}: {
  placement: Known
  /** There are words that were found for it and can be confirmed. */
  mayConfirm: boolean
  text: string
  language: string
}) {
  const t = useTranslations('desk.quotes')
  const labels = { decision: t('decision'), exact: t('exact'), occurrence: t('occurrence') }
  const decisions = mayConfirm ? (['confirmed', 'placed', 'gone'] as const) : (['placed', 'gone'] as const)
  const options = decisions.map((value) => ({
    value,
    label: t(`choose.${value}`),
    hint: t(`hints.${value}`),
  }))
  return (
    <Form action={decidePlacementAction} labels={labels} name={t('decide')}>
      <input name="id" type="hidden" value={id} />
      <input name="stamp" type="hidden" value={stamp} />
      <RadioField name="decision" options={options} required />
      <TextToPlace language={language} text={text} />
      <ReasonField />
      <SubmitRow label={t('save')} />
    </Form>
  )
}

type Candidate = Span & { exact: string; score: number; occurrence: string }

/** What comes nearest to a lost quote, each to be taken for its place by one button. */
export function CandidateList({
  placement: { id, stamp },
  candidates,
  text,
  language,
}: {
  placement: Known
  candidates: Candidate[]
  text: string
  language: string
}) {
  const t = useTranslations('desk.quotes')
  return (
    <ol className="ruled">
      {candidates.map((candidate, index) => (
        <li className="py-3" key={candidate.start}>
          <Passage language={language} reach={120} span={candidate} text={text} />
          <p className="pb-2 text-small text-soft">{t('score', { score: candidate.score })}</p>
          <Form action={decidePlacementAction} layout="plain" name={t('candidate', { number: index + 1 })}>
            <input name="id" type="hidden" value={id} />
            <input name="stamp" type="hidden" value={stamp} />
            <input name="decision" type="hidden" value="placed" />
            <input name="exact" type="hidden" value={candidate.exact} />
            <input name="occurrence" type="hidden" value={candidate.occurrence} />
            <SubmitButton>{t('take')}</SubmitButton>
          </Form>
        </li>
      ))}
    </ol>
  )
}
