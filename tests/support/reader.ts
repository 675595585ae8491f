import { type APIRequestContext, expect } from '@playwright/test'

/** What a page says, without its tags, in one line. */
function textOf(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,:;])/g, '')
}

/** What readers are told at an address, asked for this moment. */
export async function read(reader: APIRequestContext, path: string): Promise<string> {
  const response = await reader.get(path)
  expect(response.status(), path).toBe(200)
  return textOf(await response.text())
}

/** Has pages made and kept: each is asked for until it comes out of memory, which its tag tells. */
export async function warm(reader: APIRequestContext, paths: readonly string[]): Promise<void> {
  const headers = { 'accept-encoding': 'identity' } // each coding has a tag of its own, and the smallest comes later
  for (const path of paths) {
    const etag = (await reader.get(path, { headers })).headers().etag ?? ''
    const again = await reader.get(path, { headers: { ...headers, 'if-none-match': etag } })
    expect(again.status(), `${path} is kept`).toBe(304)
  }
}
