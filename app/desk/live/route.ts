import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { readSignedIn, requireActor } from '@/lib/people/auth/session'
import { recordId } from '@/lib/platform/forms/fields'
import { arrive, leave, listen, presentAt, turn } from '@/lib/platform/live/hub'

const asked = z.object({
  /** The record whose page is open. */
  on: recordId(),
  /** `poll`: one answer now, from a window that names itself; otherwise a stream of events. */
  poll: z.uuid().optional(),
})

/** Milliseconds: how often a stream looks who is there, and how often whether its reader is still signed in. */
const LOOK = 1_000
const CHECKED = 30_000
/** Milliseconds for which a window that asks now and then counts as open. */
const POLLED = 6_000

/**
 * Who else has this record open, and that it has changed: as server-sent events (`people`, `changed`), or as one answer to
 * a window that cannot hold a stream. It tells that something changed, never what: the page asks for that itself.
 */
export async function GET(request: Request) {
  const actor = await requireActor('contributor')
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  const headers = { 'Cache-Control': 'private, no-store' }
  if (!query.success) return new Response(null, { status: 400, headers })
  const { on, poll } = query.data
  if (poll) {
    arrive(`${actor.id} ${poll}`, { id: actor.id, name: actor.name, on }, Date.now() + POLLED)
    return Response.json({ turn: turn(), people: others(on, actor.id) }, { headers })
  }
  return new Response(stream(request, actor, on), {
    headers: { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' },
  })
}

const others = (on: string, id: string) => presentAt(on, Date.now()).filter((it) => it.id !== id)

function stream(request: Request, actor: { id: string; name: string }, on: string): ReadableStream {
  const key = randomUUID()
  const text = new TextEncoder()
  let stop = () => {}
  return new ReadableStream({
    start(controller) {
      let said = ''
      const say = (event: string, data: unknown) =>
        controller.enqueue(text.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
      const look = () => {
        arrive(key, { ...actor, on }, Date.now() + 3 * LOOK)
        const people = others(on, actor.id)
        if (JSON.stringify(people) === said) return
        said = JSON.stringify(people)
        say('people', people)
      }
      const silence = listen(
        on,
        () => say('changed', turn()),
        () => stop(),
      )
      const looking = setInterval(look, LOOK)
      // A session that ended, or a user who was shut out, hears nothing more. The line keeps proxies from hanging up.
      const checking = setInterval(() => {
        controller.enqueue(text.encode(': here\n\n'))
        readSignedIn(request.headers).then((signedIn) => signedIn ?? stop(), stop)
      }, CHECKED)
      stop = () => {
        clearInterval(looking)
        clearInterval(checking)
        silence()
        leave(key)
        request.signal.removeEventListener('abort', stop)
        try {
          controller.close()
        } catch {
          // The reader hung up first.
        }
      }
      request.signal.addEventListener('abort', stop)
      say('turn', turn())
      look()
    },
    cancel() {
      stop()
    },
  })
}
