import { answer } from '@/lib/desk/annotations/answer'
import { suggestAll } from '@/lib/desk/annotations/queries'
import { requireActor } from '@/lib/people/auth/session'

type Context = { params: Promise<{ id: string }> }

/** Every passage of the document's newest text in which somebody says something: what “Suggest all” shows. */
export async function GET(_request: Request, { params }: Context) {
  const actor = await requireActor('contributor')
  return answer(await suggestAll(actor, (await params).id))
}
