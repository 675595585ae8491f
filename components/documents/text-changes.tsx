import { useTranslations } from 'next-intl'
import { textDirection } from '@/lib/platform/locale'
import type { Passage, Piece } from '@/lib/text/text-differences'

/** What differs between two texts: words taken away are struck out, added ones underlined; what stayed is folded. */
export function TextChanges({ passages, language }: { passages: Passage[]; language: string }) {
  const t = useTranslations('desk.documents')
  return (
    <div className="reading prose" dir={textDirection(language)} lang={language}>
      {passages.map((passage, index) =>
        passage.how === 'changed' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
          <p className="whitespace-pre-line" key={index}>
            {passage.pieces.map((piece, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
              <Changed key={place} piece={piece} />
            ))}
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
          <details className="font-sans" key={index}>
            <summary>{t('unchangedParagraphs', { count: passage.paragraphs.length })}</summary>
            <div className="reading prose mt-2 text-soft">
              {passage.paragraphs.map((paragraph, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a comparison never changes its order
                <p className="whitespace-pre-line" key={place}>
                  {paragraph}
                </p>
              ))}
            </div>
          </details>
        ),
      )}
    </div>
  )
}

function Changed({ piece: { text, how } }: { piece: Piece }) {
  const t = useTranslations('desk.documents')
  if (how === 'same') return text
  const words = <span className="sr-only">{t(how)} </span>
  return how === 'removed' ? (
    <del className="text-dispute">
      {words}
      {text}
    </del>
  ) : (
    <ins className="bg-mark underline">
      {words}
      {text}
    </ins>
  )
}
