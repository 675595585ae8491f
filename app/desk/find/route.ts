import { findRecords } from '@/lib/desk/search/queries'
import { finding } from '@/lib/desk/search/schema'
import { requireActor } from '@/lib/people/auth/session'

/** Records by what is typed into the palette. */
export async function GET(request: Request) {
  await requireActor('contributor')
  const asked = finding.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const headers = { 'Cache-Control': 'private, no-store' }
  if (!asked.success) return new Response(null, { status: 400, headers })
  return Response.json({ found: await findRecords(asked.data.q) }, { headers })
}
