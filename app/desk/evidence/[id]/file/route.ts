import { openEvidenceFile } from '@/lib/evidence/open-file'
import { requireActor } from '@/lib/people/auth/session'

/** Hands an uploaded file to the desk: always as a download, never as something that a browser would show or run. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  await requireActor('contributor')
  const file = await openEvidenceFile((await params).id)
  if (!file) return new Response(null, { status: 404 })
  return new Response(file.bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
