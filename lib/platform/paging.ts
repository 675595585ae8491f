import { standsElsewhere } from '@/lib/platform/pages/shown-records'

/** One page of a long list. `number` counts from 1; an empty list has one page. */
export type PageOf = { number: number; pages: number; total: number; skip: number; take: number }

/** Beyond this a reader's list is not paged: deep offsets cost as much as all that they skip. */
const LAST_PAGE = 1000

/**
 * The page that an address asks for. Whatever is not a whole number from 1 to the last page counts as the nearest one
 * that there is.
 */
export function pageOf(total: number, take: number, asked: string | string[] | undefined): PageOf {
  const pages = Math.min(LAST_PAGE, Math.max(1, Math.ceil(total / take)))
  const wanted = typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1
  const number = Math.min(pages, Math.max(1, wanted))
  if (asked !== undefined && asked !== String(number)) standsElsewhere()
  return { number, pages, total, skip: (number - 1) * take, take }
}

/** The address of a page of a list, whose filters may stand in it; the first page is the list's own address. */
export function pageHref(href: string, number: number): string {
  return number <= 1 ? href : `${href}${href.includes('?') ? '&' : '?'}page=${number}`
}

/** The words that an address asks a list to be narrowed to, bounded; empty where it asks for none. */
export function wordsAsked(asked: string | string[] | undefined): string {
  return typeof asked === 'string' ? asked.normalize('NFC').trim().slice(0, 200) : ''
}

/** An address with what a list is narrowed to; empty values are left out. */
export function addressWith(path: string, filter: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
