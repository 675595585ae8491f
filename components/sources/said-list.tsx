import { useTranslations } from 'next-intl'
import { ClaimLink } from '@/components/claims/claim-link'
import { StatementBody } from '@/components/statements/statement-body'
import type { listSourceStatements } from '@/lib/statements/queries'

/** What one source said, each statement with the claim that it was made on. */
export function SaidList({ statements }: { statements: Awaited<ReturnType<typeof listSourceStatements>> }) {
  const stance = useTranslations('terms.stance')
  return (
    <ul className="ruled">
      {statements.map((statement) => (
        <li key={statement.id} className="entry grid gap-x-10 gap-y-2 py-4 md:grid-cols-2">
          <div>
            <p className="text-small text-soft">{stance(statement.stance)}</p>
            <ClaimLink claim={statement.claim} />
          </div>
          <div>
            <StatementBody statement={statement} />
          </div>
        </li>
      ))}
    </ul>
  )
}
