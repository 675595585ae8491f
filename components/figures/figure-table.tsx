import { useTranslations } from 'next-intl'
import { Counted } from '@/components/figures/figure-text'
import { SourceName } from '@/components/sources/source-name'
import { When } from '@/components/ui/when'
import { Worded } from '@/components/ui/worded'
import type { FigureView } from '@/lib/claims/figure-refs'
import type { FigureRow } from '@/lib/claims/statement-refs'
import { figureWording } from '@/lib/reasoning/figures/figure-words'
import { comparableGroups } from '@/lib/reasoning/figures/groups'
import type { Wording } from '@/lib/text/message'

/**
 * Figures by party and day, latest first. Those that cannot be compared stand in tables of their own, with the reasons;
 * none is added to or averaged with another.
 */
export function FigureTables({ rows }: { rows: FigureRow[] }) {
  const t = useTranslations('reader.figure')
  const groups = comparableGroups(rows, (row) => row.figure)
  return (
    <div className="grid gap-8">
      {groups.map(({ items, reasons }, index) => (
        <div key={items[0].figure.id}>
          {index > 0 ? (
            <p className="mb-2 text-note">
              <b>{t('notComparable')}</b>{' '}
              {telling(reasons).map((reason, place) => (
                <span key={reason.key}>
                  {place > 0 ? ' ' : null}
                  <Worded wording={reason} />
                </span>
              ))}
            </p>
          ) : null}
          <FigureTable rows={items} />
        </div>
      ))}
    </div>
  )
}

/** The roles are spelled out because a narrow screen lays the cells out as blocks, which would take them away. */
function FigureTable({ rows }: { rows: readonly [FigureRow, ...FigureRow[]] }) {
  const t = useTranslations('reader.figure')
  const stance = useTranslations('terms.stance')
  const [{ figure: first }] = rows
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <table className="stacks text-note" role="table">
      <caption className="pb-1 text-start text-small text-soft">
        <Counted figure={first} />
        {[
          first.population,
          first.area,
          first.unit === 'people' ? '' : first.unit,
          t(first.cumulative ? 'cumulative' : 'ofPeriod'),
        ]
          .filter((part) => part !== '')
          .map((part) => ` · ${part}`)
          .join('')}
      </caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {(['day', 'party', 'number', 'saying'] as const).map((key) => (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <th key={key} scope="col" role="columnheader">
              {t(key)}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {rows.map(({ figure, source, stance: said, statementId }) => {
          const wording = figureWording(figure)
          return (
            // biome-ignore lint/a11y/noRedundantRoles: see above
            <tr key={figure.id} role="row">
              {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
              <td role="cell" className="whitespace-nowrap text-soft">
                <FigureDates figure={figure} />
              </td>
              {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
              <th scope="row" role="rowheader" className="font-normal">
                <SourceName source={source} />
              </th>
              {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
              <td role="cell" className="font-semibold">
                {wording ? <Worded wording={wording} /> : null}
              </td>
              {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
              <td role="cell" className="text-soft" data-statement={statementId}>
                {stance(said)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function FigureDates({ figure: { asOf, periodFrom, periodTo } }: { figure: FigureView }) {
  const t = useTranslations('reader.figure')
  if (periodFrom && periodTo) {
    return (
      <>
        <When date={periodFrom} /> – <When date={periodTo} />
      </>
    )
  }
  const day = asOf ?? periodTo ?? periodFrom
  return day ? <When date={day} /> : t('undated')
}

/** Of figures that count different things, that says it all. */
function telling(reasons: readonly Wording[]): readonly Wording[] {
  const [first] = reasons
  return first?.key === 'rules.comparable.counted' ? [first] : reasons
}
