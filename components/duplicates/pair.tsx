import { useTranslations } from 'next-intl'
import { PairKeys } from '@/components/duplicates/pair-keys'
import { SideFacts } from '@/components/merges/side-facts'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { Worded } from '@/components/ui/worded'
import { decideDifferentAction } from '@/lib/desk/duplicates/actions'
import type { OpenPair } from '@/lib/desk/duplicates/desk-queries'
import { deskAddress } from '@/lib/platform/addresses/record-address'

/** Two records that may be one, side by side, and what to do: each by a single key as well. */
export function Pair({ pair }: { pair: OpenPair }) {
  const t = useTranslations('desk.duplicates')
  const { id, type, first, second, reasons, place, total, previous, next } = pair
  const at = (other: string | null) => other && `/desk/duplicates?${new URLSearchParams({ type, at: other })}`
  const links = {
    merge: `${deskAddress(type, second.id)}/merge?with=${first.id}`,
    previous: at(previous),
    next: at(next),
  }
  return (
    <section aria-label={t('pair', { place, total })} className="mt-6">
      <p className="text-small text-soft">{t('pair', { place, total })}</p>
      <ul className="mt-1 mb-6">
        {reasons.map((reason) => (
          <li key={reason.key}>
            <Worded wording={reason} />
          </li>
        ))}
      </ul>
      <div className="grid gap-x-14 gap-y-8 md:grid-cols-2">
        <SideFacts heading={t('first')} side={first} type={type} />
        <SideFacts heading={t('second')} side={second} type={type} />
      </div>
      <div className="mt-8 grid max-w-prose gap-6">
        <p className="flex flex-wrap gap-3">
          <a aria-keyshortcuts="M" className="button button-main" href={links.merge}>
            {t('merge')} <kbd>M</kbd>
          </a>
          {links.previous ? (
            <a aria-keyshortcuts="P" className="button" href={links.previous}>
              {t('previous')} <kbd>P</kbd>
            </a>
          ) : null}
          {links.next ? (
            <a aria-keyshortcuts="N" className="button" href={links.next}>
              {t('next')} <kbd>N</kbd>
            </a>
          ) : null}
        </p>
        <Form action={decideDifferentAction} key={id} labels={{ reason: t('reason') }} name={t('different')}>
          <input name="id" type="hidden" value={id} />
          <input name="type" type="hidden" value={type} />
          <input name="next" type="hidden" value={next ?? previous ?? ''} />
          <ReasonField label={t('reason')} />
          <div id="different">
            <SubmitButton>
              {t('different')} <kbd>D</kbd>
            </SubmitButton>
          </div>
        </Form>
      </div>
      <PairKeys links={links} />
    </section>
  )
}
