import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** What the fields of every form say. */
const FORMS = ['errors', 'desk.form']

/**
 * Hands words of the interface to the client components inside it, and no more of them than they need: what forms say,
 * and the namespaces (`desk.statements`) of `only`.
 */
export async function Words({ only = [], children }: { only?: readonly string[]; children: ReactNode }) {
  const all = await getMessages()
  const messages = [...FORMS, ...only].reduce((picked, path) => pick(all, path.split('.'), picked), {})
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}

type Tree = { [key: string]: Tree | string }

function pick(from: Tree, [key, ...rest]: string[], into: Tree): Tree {
  const value = key === undefined ? undefined : from[key]
  if (key === undefined || value === undefined) return into
  if (rest.length === 0 || typeof value === 'string') return { ...into, [key]: value }
  const present = into[key]
  return { ...into, [key]: pick(value, rest, typeof present === 'object' ? present : {}) }
}
