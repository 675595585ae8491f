import { useTranslations } from 'next-intl'
import { SourceName } from '@/components/sources/source-name'
import { StatementBody } from '@/components/statements/statement-body'
import { EditLink } from '@/components/ui/edit-link'
import type { StatementView } from '@/lib/claims/statement-refs'

/**
 * One statement in a column of a claim's page. What was recorded in error is kept and struck out. On the desk it leads to
 * its form.
 */
export function StatementEntry({ statement, desk = false }: { statement: StatementView; desk?: boolean }) {
  const t = useTranslations('reader.statement')
  const stance = useTranslations('terms.stance')
  const objecting = ['denies', 'doubts', 'retracts'].includes(statement.stance)
  return (
    <li id={`statement-${statement.id}`} className="entry py-4">
      <div className="flex items-baseline justify-between gap-x-4">
        <h3 className="text-base">
          <SourceName source={statement.source} role />
        </h3>
        <p className={`shrink-0 text-small ${objecting ? 'objects' : 'text-soft'}`}>
          {stance(statement.stance)}
        </p>
      </div>
      {statement.withdrawnAt ? (
        <>
          <p className="text-small text-soft">{t('withdrawn', { reason: statement.withdrawReason })}</p>
          <s className="block text-soft">
            <StatementBody statement={statement} />
          </s>
        </>
      ) : (
        <StatementBody statement={statement} />
      )}
      {desk ? <EditLink href={`/desk/statements/${statement.id}/edit`} /> : null}
    </li>
  )
}
