/** A value as JSON that nobody keeps; nothing is answered as not found, or as the status says. */
export function answer(value: object | null, status = 404): Response {
  const headers = { 'cache-control': 'private, no-store' }
  return value ? Response.json(value, { headers }) : new Response(null, { status, headers })
}

/** The query of an address: what is named several times is a list. */
export function asked(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url)
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const [value = '', ...more] = searchParams.getAll(name)
      return [name, more.length > 0 ? [value, ...more] : value]
    }),
  )
}
