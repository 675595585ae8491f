import { useTranslations } from 'next-intl'
import { FigureText } from '@/components/figures/figure-text'
import { Chain } from '@/components/statements/chain'
import { When } from '@/components/ui/when'
import type { StatementView } from '@/lib/claims/statement-refs'

/** What was said and how it came here: quote, gloss, figure, chain, and the dates apart from the chain. */
export function StatementBody({ statement }: { statement: StatementView }) {
  const t = useTranslations('reader.statement')
  const { quote, note, said, place, document, figures } = statement
  return (
    <>
      {quote.length > 0 ? (
        <blockquote className="quote my-2" dir="auto">
          {quote.join(' … ')}
        </blockquote>
      ) : null}
      {note ? (
        <p className="my-1.5 text-note" dir="auto">
          {note}
        </p>
      ) : null}
      {figures.map((figure) => (
        <p key={figure.id} className="my-1.5 text-note">
          <FigureText figure={figure} />
        </p>
      ))}
      <Chain statement={statement} />
      <p className="mt-0.5 text-small text-soft">
        {said ? <When date={said} /> : t('undated')}
        {place ? `, ${place}` : null}
        {statement.mode === 'paraphrased' && quote.length > 0 ? ` · ${t('paraphrased')}` : null}
        {!document.hidden && document.archiveUrl ? (
          <>
            {' · '}
            <a href={document.archiveUrl} rel="noopener external">
              {t('archived')}
            </a>
          </>
        ) : null}
      </p>
    </>
  )
}
