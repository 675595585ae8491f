import { useTranslations } from 'next-intl'
import { RadioField, SelectField } from '@/components/ui/form/choice-fields'
import { Form } from '@/components/ui/form/form'
import { FormSection } from '@/components/ui/form/form-section'
import { ReferenceField, type Suggestion } from '@/components/ui/form/reference-field'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { TextField } from '@/components/ui/form/text-field'
import { ClaimKind, SourceKind, Stance } from '@/generated/prisma/enums'
import { mapImportAction } from '@/lib/desk/imports/actions'
import type { ImportView } from '@/lib/desk/imports/desk-queries'
import { CONSTANT_FIELDS, type ConstantField, FIELD_GROUPS, type FieldGroup } from '@/lib/desk/imports/fields'
import { DUPLICATE_WAYS, LIKENESSES } from '@/lib/desk/imports/schema'

type Props = {
  run: Pick<ImportView, 'id' | 'kind' | 'version' | 'columns' | 'mapping' | 'options'>
  samples: readonly string[][]
  stories: readonly Suggestion[]
  sources: readonly Suggestion[]
}

const GROUPS: FieldGroup[] = ['claim', 'source', 'statement', 'document', 'figure']
/** Reviews tell all but these two. */
const REVIEW_CONSTANTS: readonly ConstantField[] = ['stories', 'labels']

/** What each column holds, what is the same for every row, and what is done with claims that are on record. */
export function MappingForm({ run, samples, stories, sources }: Props) {
  const t = useTranslations('desk.imports')
  const isTable = run.kind !== 'claim_review'
  const constants = isTable ? CONSTANT_FIELDS : REVIEW_CONSTANTS
  const labels = {
    'columns[]': t('column'),
    same: t('same'),
    alike: t('alike'),
    likeness: t('likeness'),
    ...Object.fromEntries(constants.map((field) => [`constants.${field}`, t(`fields.${field}`)])),
  }
  const values = {
    columns: run.mapping.columns,
    constants: run.mapping.constants,
    ...run.options,
  }
  return (
    <Form action={mapImportAction} labels={labels} values={values} version={run.version}>
      <input name="id" type="hidden" value={run.id} />
      {isTable ? <ColumnFields columns={run.columns} samples={samples} /> : null}
      <FormSection hint={t('constantsHint')} title={t('constants')}>
        {constants.map((field) => (
          <ConstantFieldFor field={field} key={field} sources={sources} stories={stories} />
        ))}
      </FormSection>
      <FormSection hint={t('duplicatesHint')} title={t('duplicates')}>
        <RadioField
          name="same"
          options={DUPLICATE_WAYS.map((value) => ({ value, label: t(`sameWays.${value}`) }))}
          required
        />
        <RadioField
          name="alike"
          options={DUPLICATE_WAYS.map((value) => ({ value, label: t(`alikeWays.${value}`) }))}
          required
        />
        <SelectField
          hint={t('likenessHint')}
          name="likeness"
          options={LIKENESSES.map((value) => ({ value, label: t(`likenesses.${value.replace('.', '_')}`) }))}
          required
        />
      </FormSection>
      <SubmitRow cancel="/desk/imports" label={t('check')} />
    </Form>
  )
}

function ColumnFields({ columns, samples }: { columns: readonly string[]; samples: readonly string[][] }) {
  const t = useTranslations('desk.imports')
  const options = GROUPS.flatMap((group) =>
    FIELD_GROUPS[group].map((field) => ({
      value: field,
      label: t('grouped', { group: t(`groups.${group}`), field: t(`fields.${field}`) }),
    })),
  )
  return (
    <FormSection hint={t('columnsHint')} title={t('columns')}>
      {columns.map((name, index) => (
        <SelectField
          hint={samples[index]?.length ? samples[index].join(' · ') : t('columnEmpty')}
          key={name}
          label={name}
          name={`columns[${index}]`}
          none={t('notRead')}
          options={options}
        />
      ))}
    </FormSection>
  )
}

type ConstantProps = { field: ConstantField; stories: readonly Suggestion[]; sources: readonly Suggestion[] }

function ConstantFieldFor({ field, stories, sources }: ConstantProps) {
  const terms = useTranslations('terms')
  const t = useTranslations('desk.imports')
  const name = `constants.${field}`
  switch (field) {
    case 'stories':
      return <ReferenceField hint={t('storiesHint')} name={name} suggestions={stories} />
    case 'sourceName':
    case 'publisher':
      return <ReferenceField name={name} suggestions={sources} />
    case 'claimKind':
      return (
        <SelectField
          name={name}
          options={Object.values(ClaimKind).map((value) => ({ value, label: terms(`claimKind.${value}`) }))}
        />
      )
    case 'sourceKind':
      return (
        <SelectField
          name={name}
          options={Object.values(SourceKind).map((value) => ({ value, label: terms(`sourceKind.${value}`) }))}
        />
      )
    case 'stance':
      return (
        <SelectField
          name={name}
          options={Object.values(Stance).map((value) => ({ value, label: terms(`stance.${value}`) }))}
        />
      )
    default:
      return <TextField name={name} />
  }
}
