import { useTranslations } from 'next-intl'

/** The field by which a list is narrowed to one label. */
export function LabelFilter({
  id,
  names,
  value,
}: {
  id: string
  names: readonly string[]
  value: string | undefined
}) {
  const t = useTranslations('desk.labels')
  return (
    <div className="min-w-0">
      <label className="text-small text-soft" htmlFor={id}>
        {t('label')}
      </label>
      <input
        autoComplete="off"
        defaultValue={value}
        id={id}
        list={`${id}-list`}
        maxLength={60}
        name="label"
        type="text"
      />
      <datalist id={`${id}-list`}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  )
}
