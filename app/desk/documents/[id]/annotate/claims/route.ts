import { answer, asked } from '@/lib/desk/annotations/answer'
import { claimsQuery } from '@/lib/desk/annotations/lookup-schema'
import { claimGuesses } from '@/lib/desk/annotations/queries'
import { requireActor } from '@/lib/people/auth/session'

/** Claims on record that what somebody types may mean: `?text=…`. */
export async function GET(request: Request) {
  const actor = await requireActor('contributor')
  const query = claimsQuery.safeParse(asked(request))
  return query.success ? answer({ claims: await claimGuesses(actor, query.data) }) : answer(null, 400)
}
