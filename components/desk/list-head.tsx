type Props = {
  title: string
  explained: string
  /** The way to a new record, for whoever may make one. */
  action?: { href: string; text: string }
}

/** The head of a list at the desk. */
export function ListHead({ title, explained, action }: Props) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pb-6">
      <div>
        <h1>{title}</h1>
        <p className="mt-2 text-soft">{explained}</p>
      </div>
      {action ? (
        <a className="button button-main" href={action.href}>
          {action.text}
        </a>
      ) : null}
    </div>
  )
}
