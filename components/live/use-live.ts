'use client'

import { useEffect, useRef, useState } from 'react'
import type { Present } from '@/lib/platform/live/hub'

export type Live = {
  /** Who else has the record open. */
  people: Present[]
  /** How the page hears of changes: by a stream, by asking now and then, or not at the moment. */
  by: 'stream' | 'asking' | 'nothing'
}

/** Milliseconds between two questions, where there is no stream. */
const ASK = 1_500
/** So many streams may fail in a row before the page asks instead. */
const FAILURES = 2

/**
 * Keeps a page of the desk in touch with the server: calls `onChange` whenever the record `on` has changed, by whomever,
 * and answers who else is there. Server-sent events where they get through, questions now and then otherwise.
 */
export function useLive(on: string, onChange: () => void): Live {
  const [live, setLive] = useState<Live>({ people: [], by: 'nothing' })
  const changed = useRef(onChange)
  useEffect(() => {
    changed.current = onChange
  })
  useEffect(() => {
    let known: number | null = null
    let failures = 0
    let source: EventSource | undefined
    let asking: ReturnType<typeof setInterval> | undefined
    const name = crypto.randomUUID()

    const hear = (turn: number) => {
      if (known !== null && turn !== known) changed.current()
      known = turn
    }
    const ask = async () => {
      try {
        const answer = await fetch(`/desk/live?on=${encodeURIComponent(on)}&poll=${name}`)
        if (!answer.ok) throw new Error(String(answer.status))
        const said: { turn: number; people: Present[] } = await answer.json()
        setLive({ people: said.people, by: 'asking' })
        hear(said.turn)
      } catch {
        setLive(({ people }) => ({ people, by: 'nothing' }))
      }
    }
    const askInstead = () => {
      source?.close()
      if (asking === undefined) asking = setInterval(ask, ASK)
      void ask()
    }
    const open = () => {
      source = new EventSource(`/desk/live?on=${encodeURIComponent(on)}`)
      // After a break the stream begins with the count of changes: what was missed meanwhile is noticed by it.
      source.addEventListener('turn', (event) => {
        failures = 0
        setLive(({ people }) => ({ people, by: 'stream' }))
        hear(Number(event.data))
      })
      source.addEventListener('changed', (event) => hear(Number(event.data)))
      source.addEventListener('people', (event) => {
        const people: Present[] = JSON.parse(event.data)
        setLive({ people, by: 'stream' })
      })
      source.addEventListener('error', () => {
        failures += 1
        setLive(({ people }) => ({ people, by: 'nothing' }))
        if (failures >= FAILURES) askInstead()
      })
    }

    const begin = () => ('EventSource' in globalThis && failures < FAILURES ? open() : askInstead())
    const end = () => {
      source?.close()
      clearInterval(asking)
      asking = undefined
    }
    // A browser holds few connections to one site: windows that nobody looks at must not take them all.
    const look = () => {
      end()
      if (document.visibilityState === 'visible') begin()
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      end()
    }
  }, [on])
  return live
}
