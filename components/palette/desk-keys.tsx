'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Command } from '@/components/palette/commands'
import { Palette } from '@/components/palette/palette'
import { ShortcutList } from '@/components/shortcuts/shortcut-list'
import { PLACES_BY_KEY } from '@/components/shortcuts/shortcuts'
import { isTaken } from '@/components/shortcuts/typing'

/** Milliseconds within which the second key of two must follow. */
const SECOND_KEY = 1_200

type Open = 'palette' | 'shortcuts' | null

/**
 * The keys that work on every page of the desk, and the two dialogs that they open: the palette and the list of keys. The
 * buttons are there for whoever has no keyboard; without JavaScript there are neither.
 */
export function DeskKeys({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations('desk.palette')
  const dialog = useRef<HTMLDialogElement>(null)
  const [open, setOpen] = useState<Open>(null)
  const [live, setLive] = useState(false)
  const close = useCallback(() => dialog.current?.close(), [])
  useEffect(() => setLive(true), [])

  useEffect(() => {
    let first = Number.NEGATIVE_INFINITY
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setOpen('palette')
        return
      }
      if (isTaken(event) || dialog.current?.open) return
      const place = event.timeStamp - first < SECOND_KEY ? PLACES_BY_KEY[event.key.toLowerCase()] : undefined
      first = Number.NEGATIVE_INFINITY
      if (place) location.assign(place)
      else if (event.key === 'g') first = event.timeStamp
      else if (event.key === '?' || event.key === '/') {
        event.preventDefault()
        setOpen(event.key === '?' ? 'shortcuts' : 'palette')
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
  }, [open])

  if (!live) return null
  return (
    <>
      <button className="plain cursor-pointer py-1" onClick={() => setOpen('palette')} type="button">
        {t('open')} <kbd className="key">Ctrl K</kbd>
      </button>
      <button
        aria-label={t('shortcuts')}
        className="plain min-w-6 cursor-pointer py-1"
        onClick={() => setOpen('shortcuts')}
        type="button"
      >
        <kbd className="key">?</kbd>
      </button>
      <dialog
        aria-label={t(open === 'shortcuts' ? 'shortcuts' : 'title')}
        className={open === 'shortcuts' ? 'sheet sheet-wide' : 'sheet'}
        onClose={() => setOpen(null)}
        ref={dialog}
      >
        {open === 'palette' && <Palette commands={commands} onGo={(href) => location.assign(href)} />}
        {open === 'shortcuts' && (
          <div className="grid gap-4">
            <h2>{t('shortcuts')}</h2>
            <ShortcutList />
            <p>
              {/* biome-ignore lint/a11y/noAutofocus: the dialog holds nothing else to come to */}
              <button autoFocus className="button" onClick={close} type="button">
                {t('close')}
              </button>
            </p>
          </div>
        )}
      </dialog>
    </>
  )
}
