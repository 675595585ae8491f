import type { ReactNode } from 'react'

/** A part of a long form, with its heading between hairlines. */
export function FormSection({
  title,
  hint,
  children,
}: {
  title: string
  hint?: string
  children: ReactNode
}) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-5 border-t border-rule pt-5">
      <div>
        <h2>{title}</h2>
        {hint && <p className="mt-1 text-small text-soft">{hint}</p>}
      </div>
      {children}
    </section>
  )
}
