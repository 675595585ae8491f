import { useTranslations } from 'next-intl'
import { useSayFault } from '@/components/imports/say-fault'
import { Worded } from '@/components/ui/worded'
import type { ImportView, RowView } from '@/lib/desk/imports/desk-queries'

type Props = { rows: readonly RowView[]; run: Pick<ImportView, 'columns' | 'mapping' | 'foretold'> }

/** Rows of a file: what each became, or would, and why. */
export function RowList({ rows, run }: Props) {
  const t = useTranslations('desk.imports')
  const sayFault = useSayFault(run)
  return (
    <ol className="ruled">
      {rows.map(({ number, text, fate, said, link }) => (
        <li className="py-3 text-note" key={number}>
          <p className="flex flex-wrap gap-x-4 text-small">
            <span className="text-soft">{t('rowNumber', { number })}</span>
            <span className={fate === 'refuse' ? 'font-semibold text-dispute' : 'font-semibold'}>
              {t(`${run.foretold ? 'wouldBe' : 'was'}.${fate ?? 'open'}`)}
            </span>
          </p>
          {text ? (
            <p className="break-words" dir="auto">
              {text}
            </p>
          ) : null}
          {said.notes.length + said.faults.length > 0 ? (
            <ul className="mt-1 text-small text-soft">
              {said.notes.map((note) => (
                <li className="break-words" key={`${note.key} ${JSON.stringify(note.values)}`}>
                  <Worded wording={note} />
                </li>
              ))}
              {said.faults.map((fault) => (
                <li className="break-words" key={`${fault.field} ${fault.message}`}>
                  {sayFault(fault)}
                </li>
              ))}
            </ul>
          ) : null}
          {link ? (
            <p className="mt-1 break-words text-small">
              <a className="inline-block min-h-6" dir="auto" href={link.href}>
                {link.text}
              </a>
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  )
}
