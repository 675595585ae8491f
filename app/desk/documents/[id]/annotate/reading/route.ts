import { answer, asked } from '@/lib/desk/annotations/answer'
import { readingQuery } from '@/lib/desk/annotations/lookup-schema'
import { readPassage } from '@/lib/desk/annotations/queries'
import { requireActor } from '@/lib/people/auth/session'

type Context = { params: Promise<{ id: string }> }

/** What the panel is filled with for a selection: `?snapshot=…&spans=120-180`. */
export async function GET(request: Request, { params }: Context) {
  const actor = await requireActor('contributor')
  const query = readingQuery.safeParse(asked(request))
  if (!query.success) return answer(null, 400)
  const { snapshot, spans } = query.data
  const found = await readPassage(actor, (await params).id, spans)
  // The places were counted in a text that is no longer the newest.
  return found && found.snapshotId !== snapshot ? answer(null, 409) : answer(found)
}
