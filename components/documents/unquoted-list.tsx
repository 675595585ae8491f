import { useTranslations } from 'next-intl'
import { ClaimLink } from '@/components/claims/claim-link'
import type { listUnquoted } from '@/lib/reader/document-page'

/** Statements that came through a document without being quoted from it. */
export function UnquotedList({ statements }: { statements: Awaited<ReturnType<typeof listUnquoted>> }) {
  const stance = useTranslations('terms.stance')
  return (
    <ul className="ruled">
      {statements.map((statement) => (
        <li key={statement.id} className="entry py-3 text-note">
          <p className="text-small text-soft">
            <a href={`/sources/${statement.source.slug}`}>
              <bdi>{statement.source.name}</bdi>
            </a>{' '}
            {stance(statement.stance)}
          </p>
          <ClaimLink claim={statement.claim} />
        </li>
      ))}
    </ul>
  )
}
