import { answer, asked } from '@/lib/desk/annotations/answer'
import { sourcesQuery } from '@/lib/desk/annotations/lookup-schema'
import { findSources } from '@/lib/desk/annotations/queries'
import { requireActor } from '@/lib/people/auth/session'

/** Sources on record by what somebody types of a name: `?text=…`. */
export async function GET(request: Request) {
  const actor = await requireActor('contributor')
  const query = sourcesQuery.safeParse(asked(request))
  return query.success ? answer({ sources: await findSources(actor, query.data.text) }) : answer(null, 400)
}
