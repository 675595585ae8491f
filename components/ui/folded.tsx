import type { ReactNode } from 'react'

/**
 * A list of which only the first `shown` items stand open; the rest folds behind one line. `children` are `<li>`s.
 * A rest of one is not folded: the line that unfolds it would be as long as the item.
 */
export function Folded({
  items,
  shown,
  more,
  className = '',
}: {
  items: ReactNode[]
  shown: number
  more: (count: number) => string
  className?: string
}) {
  if (items.length === 0) return null
  const rest = items.length > shown + 1 ? items.slice(shown) : []
  const open = rest.length > 0 ? items.slice(0, shown) : items
  return (
    <>
      <ol className={className}>{open}</ol>
      {rest.length > 0 ? (
        <details className="border-t border-hair pt-2">
          <summary className="no-print">{more(rest.length)}</summary>
          <ol className={`${className} mt-2`}>{rest}</ol>
        </details>
      ) : null}
    </>
  )
}
