import { requireActor } from '@/lib/people/auth/session'
import { getJob } from '@/lib/platform/jobs/queries'

/** How a job stands, for the page that shows its progress. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor('contributor')
  const job = await getJob(actor, (await params).id)
  const headers = { 'Cache-Control': 'private, no-store' }
  return job ? Response.json(job, { headers }) : new Response(null, { status: 404, headers })
}
