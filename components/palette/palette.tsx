'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useState } from 'react'
import type { Command } from '@/components/palette/commands'
import type { Found } from '@/lib/desk/search/schema'

type Entry = { key: string; group: string; text: string; detail: string; href: string }

/** Milliseconds after the last stroke until the records are asked for. */
const CALM = 150

/**
 * Type to go somewhere, to make something, or to find a record: a box with a list below it, worked by arrows and Enter.
 * `onGo` leads to the address of the entry that was chosen.
 */
export function Palette({ commands, onGo }: { commands: readonly Command[]; onGo(href: string): void }) {
  const t = useTranslations('desk.palette')
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const { found, away } = useFound(typed)
  const wanted = useDeferredValue(typed).trim().toLowerCase()

  const entries: Entry[] = [
    ...commands
      .map((command) => ({ ...command, text: t(`commands.${command.id}`) }))
      .filter(({ text }) => wordsFit(text, wanted))
      .map(({ id, group, text, href }) => ({ key: id, group: t(group), text, detail: '', href })),
    ...found.map((it) => ({ ...it, key: it.id, group: t(`found.${it.type}`) })),
  ]
  const at = Math.min(chosen, entries.length - 1)

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && entries.length > 0) {
      event.preventDefault()
      setChosen((at + step + entries.length) % entries.length)
    }
    const entry = entries[at]
    if (event.key === 'Enter' && entry && !event.nativeEvent.isComposing) {
      event.preventDefault()
      onGo(entry.href)
    }
  }

  return (
    <div className="grid gap-2">
      <input
        aria-activedescendant={entries[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-expanded="true"
        aria-label={t('label')}
        autoComplete="off"
        // The dialog was opened to type into it.
        // biome-ignore lint/a11y/noAutofocus: see above
        autoFocus
        className="w-full"
        onChange={(event) => {
          setTyped(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
        placeholder={t('placeholder')}
        role="combobox"
        spellCheck={false}
        type="text"
        value={typed}
      />
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={t('entries')}>
        {entries.map((entry, index) => (
          <div key={entry.key}>
            {entries[index - 1]?.group !== entry.group && (
              <p aria-hidden="true" className="px-3 pt-3 pb-1 text-small text-soft">
                {entry.group}
              </p>
            )}
            <PaletteEntry
              chosen={index === at}
              entry={entry}
              id={`${id}-${index}`}
              onChoose={() => onGo(entry.href)}
              onPoint={() => setChosen(index)}
            />
          </div>
        ))}
      </div>
      <p className="px-3 text-small text-soft" role="status">
        {away ? t('away') : entries.length === 0 ? t('nothing') : t('count', { count: entries.length })}
      </p>
    </div>
  )
}

type EntryProps = { entry: Entry; id: string; chosen: boolean; onChoose(): void; onPoint(): void }

function PaletteEntry({ entry, id, chosen, onChoose, onPoint }: EntryProps) {
  return (
    // The box above has the focus and its keys choose; the list is pointed at by the mouse alone.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      aria-label={`${entry.text}${entry.detail ? `, ${entry.detail}` : ''}, ${entry.group}`}
      aria-selected={chosen}
      className="palette-entry"
      id={id}
      onClick={onChoose}
      onPointerMove={onPoint}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      role="option"
      tabIndex={-1}
    >
      <bdi className="min-w-0 truncate">{entry.text}</bdi>
      {entry.detail && <bdi className="min-w-0 shrink-0 truncate text-small text-soft">{entry.detail}</bdi>}
    </div>
  )
}

function wordsFit(text: string, typed: string): boolean {
  const lower = text.toLowerCase()
  return typed.split(/\s+/).every((word) => lower.includes(word))
}

function useFound(typed: string): { found: Found[]; away: boolean } {
  const [answer, setAnswer] = useState<{ found: Found[]; away: boolean }>({ found: [], away: false })
  useEffect(() => {
    if (typed.trim().length < 2) {
      setAnswer({ found: [], away: false })
      return
    }
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/desk/find?q=${encodeURIComponent(typed)}`, {
          signal: controller.signal,
        })
        if (!response.ok) throw new Error(String(response.status))
        const { found }: { found: Found[] } = await response.json()
        setAnswer({ found, away: false })
      } catch {
        if (!controller.signal.aborted) setAnswer({ found: [], away: true })
      }
    }, CALM)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [typed])
  return answer
}
