import { answer } from '@/lib/desk/annotations/answer'
import { getAnnotations } from '@/lib/desk/annotations/queries'
import { requireActor } from '@/lib/people/auth/session'

type Context = { params: Promise<{ id: string }> }

/** What is recorded in the document now, for a page that is open. */
export async function GET(_request: Request, { params }: Context) {
  const actor = await requireActor('contributor')
  return answer(await getAnnotations(actor, (await params).id))
}
