import { useTranslations } from 'next-intl'
import { PlacementStatus } from '@/components/documents/placement-status'
import { Empty } from '@/components/ui/empty'
import { Folded } from '@/components/ui/folded'
import type { Stance } from '@/generated/prisma/enums'
import type { PlacementLine } from '@/lib/quotes/placement-refs'

type Row = {
  id: string
  stance: Stance
  withdrawnAt: Date | null
  source: { id: string; name: string }
  claim: { id: string; proposition: string; language: string }
  anchors: { id: string; exact: string; snapshot: { number: number }; placements: PlacementLine[] }[]
}

const SHOWN = 6

/** The statements made in a document, each with its claim and its quotes. */
export function DocumentStatements({ statements }: { statements: Row[] }) {
  const t = useTranslations('desk.documents')
  if (statements.length === 0) return <Empty>{t('statementsNone')}</Empty>
  return (
    <Folded
      className="ruled"
      items={statements.map((statement) => <Statement key={statement.id} statement={statement} />)}
      more={(count) => t('moreStatements', { count })}
      shown={SHOWN}
    />
  )
}

function Statement({ statement: { stance, withdrawnAt, source, claim, anchors } }: { statement: Row }) {
  const t = useTranslations('desk.documents')
  const stances = useTranslations('terms.stance')
  return (
    <li className="py-3">
      <p className="text-note">
        <b>{t('statementLine', { source: source.name, stance: stances(stance) })}</b>
        {withdrawnAt ? <span className="text-soft"> · {t('withdrawn')}</span> : null}
      </p>
      <p className="font-serif" dir="auto" lang={claim.language}>
        <a className="inline-block min-h-6" href={`/desk/claims/${claim.id}`}>
          {claim.proposition}
        </a>
      </p>
      {anchors.length === 0 ? <p className="text-small text-soft">{t('notAnchored')}</p> : null}
      {anchors.map(({ id, exact, snapshot, placements }) => (
        <blockquote className="quote mt-2" key={id}>
          <p dir="auto">{exact}</p>
          <p className="flex flex-wrap gap-x-4 font-sans text-small text-soft">
            <span>{t('inSnapshot', { number: snapshot.number })}</span>
            {placements.map((placement) => (
              <a className="inline-block min-h-6" href={`/desk/quotes/${placement.id}`} key={placement.id}>
                <PlacementStatus placement={placement} />
              </a>
            ))}
          </p>
        </blockquote>
      ))}
    </li>
  )
}
