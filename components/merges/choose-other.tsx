import { useTranslations } from 'next-intl'
import type { Candidate } from '@/lib/platform/errors'
import type { Mergeable } from '@/lib/record/merged-records'

type Props = {
  type: Mergeable
  /** The address of the page, without what it asks for. */
  action: string
  asked: string
  suggestions: readonly { text: string; note?: string }[]
  /** A key below `errors`, where what was asked for names no other record. */
  fault: string | null
  candidates: readonly Candidate[]
}

/** Names the record to merge with; an address like any other, so that it needs no script. */
export function ChooseOther({ type, action, asked, suggestions, fault, candidates }: Props) {
  const t = useTranslations('desk.merges')
  const errors = useTranslations('errors')
  return (
    <form action={action} className="grid max-w-prose gap-3 pb-6">
      <div>
        <label className="font-semibold text-note" htmlFor="merge-with">
          {t(`with.${type}`)}
        </label>
        <p className="text-small text-soft" id="merge-with-hint">
          {t('withHint')}
        </p>
        <input
          aria-describedby={fault ? 'merge-with-hint merge-with-error' : 'merge-with-hint'}
          aria-invalid={fault ? true : undefined}
          autoComplete="off"
          className="mt-1"
          defaultValue={asked}
          id="merge-with"
          list="merge-with-list"
          maxLength={500}
          name="with"
          required
          type="text"
        />
        <datalist id="merge-with-list">
          {suggestions.map(({ text, note }) => (
            <option key={`${text} ${note}`} value={text}>
              {note}
            </option>
          ))}
        </datalist>
        {fault ? (
          <p className="mt-1 text-dispute text-small" id="merge-with-error" role="alert">
            {errors(fault)}
          </p>
        ) : null}
        <ul className="mt-2 grid gap-1 text-small">
          {candidates.map(({ id, text, detail }) => (
            <li key={id}>
              <a href={`${action}?with=${id}`}>
                <bdi>{text}</bdi>
              </a>{' '}
              <span className="text-soft">{detail}</span>
            </li>
          ))}
        </ul>
      </div>
      <p>
        <button className="button" type="submit">
          {t('show')}
        </button>
      </p>
    </form>
  )
}
