import { answer, asked } from '@/lib/annotations/answer'
import { claimsQuery } from '@/lib/annotations/lookup-schema'
import { claimGuesses } from '@/lib/annotations/queries'
import { requireActor } from '@/lib/auth/session'

/** Claims on record that what somebody types may mean: `?text=…`. */
export async function GET(request: Request) {
  const actor = await requireActor('contributor')
  const query = claimsQuery.safeParse(asked(request))
  return query.success ? answer({ claims: await claimGuesses(actor, query.data) }) : answer(null, 400)
}
