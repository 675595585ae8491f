import { openRawCopy } from '@/lib/desk/intake/raw-copies'
import { requireActor } from '@/lib/people/auth/session'

/** Hands out what was retrieved from elsewhere: always as a download, never as something that a browser would show or run. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('contributor')
  const copy = await openRawCopy(actor, (await params).id)
  if (!copy) return new Response(null, { status: 404 })
  return new Response(copy.bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(copy.name)}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
