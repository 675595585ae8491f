import { parse } from 'csv-parse/sync'
import { type Address, MOST_ADDRESSES, readAddress } from '@/lib/desk/intake/schema'

/** What a list of addresses says, or why it cannot be read (a key below `errors`), with the line where that is. */
export type AddressList = { ok: true; addresses: Address[] } | { ok: false; message: string; line: number }

/** How columns may be headed. */
const NAMES: Readonly<Record<keyof Address, readonly string[]>> = {
  url: ['url', 'address', 'link', 'web address', 'href', 'uri'],
  title: ['title', 'heading', 'headline'],
  publisher: ['publisher', 'source', 'outlet', 'site'],
  published: ['published', 'date', 'publication date', 'published at'],
}

/**
 * A list of addresses as comma-, semicolon- or tab-separated values. Its first line may name the columns; without such a
 * line the first column with an address in it holds the addresses. Repeated ones are taken once.
 */
export function readAddressList(text: string): AddressList {
  const rows = rowsOf(text)
  if (!rows) return { ok: false, message: 'intake_list', line: 0 }
  const head = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const named = head.some((cell) => NAMES.url.includes(cell))
  const column = (name: keyof Address) => head.findIndex((cell) => NAMES[name].includes(cell))
  const body = named ? rows.slice(1) : rows
  const at = named
    ? {
        url: column('url'),
        title: column('title'),
        publisher: column('publisher'),
        published: column('published'),
      }
    : {
        url: (body[0] ?? []).findIndex((cell) => readAddress(cell) !== null),
        title: -1,
        publisher: -1,
        published: -1,
      }
  const addresses = new Map<string, Address>()
  for (const [index, row] of body.entries()) {
    const said = (name: keyof Address) => row[at[name]]?.replace(/\s+/g, ' ').trim().slice(0, 300) ?? ''
    if (row.every((cell) => !cell.trim())) continue
    const url = readAddress(row[at.url] ?? '')
    if (!url) return { ok: false, message: 'intake_list_line', line: index + (named ? 2 : 1) }
    const known = { url, title: said('title'), publisher: said('publisher'), published: said('published') }
    if (!addresses.has(url)) addresses.set(url, known)
  }
  if (addresses.size === 0) return { ok: false, message: 'intake_list', line: 0 }
  if (addresses.size > MOST_ADDRESSES) return { ok: false, message: 'intake_many', line: 0 }
  return { ok: true, addresses: [...addresses.values()] }
}

function rowsOf(text: string): string[][] | null {
  const [first = ''] = text.split(/\r\n?|\n/, 1)
  const delimiter = ['\t', ';', ','].find((it) => first.includes(it)) ?? ','
  try {
    const rows: unknown = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      max_record_size: 20_000,
    })
    return isRows(rows) ? rows : null
  } catch {
    return null
  }
}

function isRows(value: unknown): value is string[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row))
}
