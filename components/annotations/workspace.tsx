'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { Bar } from '@/components/annotations/bar'
import { Cards } from '@/components/annotations/cards'
import { ChosenStatus } from '@/components/annotations/chosen-status'
import { type Cursor, indexAt } from '@/components/annotations/cursor'
import { focusNote } from '@/components/annotations/focus'
import { marksOf } from '@/components/annotations/looks'
import { useMarginLayout } from '@/components/annotations/margin-layout'
import { Notes } from '@/components/annotations/notes'
import { type Opened, OpenPanel, useOpened } from '@/components/annotations/open-panel'
import type { Tab } from '@/components/annotations/panel-values'
import { PlainLinks } from '@/components/annotations/plain-links'
import { type Scene, SceneContext } from '@/components/annotations/scene'
import { laned } from '@/components/annotations/segments'
import { Text } from '@/components/annotations/text'
import { TextHead } from '@/components/annotations/text-head'
import { type Said, Toast } from '@/components/annotations/toast'
import { TouchBar } from '@/components/annotations/touch-bar'
import { Unfinished } from '@/components/annotations/unfinished'
import { useChoice } from '@/components/annotations/use-choice'
import { useGlobalKeys } from '@/components/annotations/use-global-keys'
import { useInSight } from '@/components/annotations/use-in-sight'
import { useMouse } from '@/components/annotations/use-mouse'
import { useRecorded } from '@/components/annotations/use-recorded'
import { useSuggestions } from '@/components/annotations/use-suggestions'
import { useLive } from '@/components/live/use-live'
import { hullOf, sharedLength } from '@/lib/desk/annotations/spans'
import type { Workspace as Facts, Reading, Recorded, Suggestion } from '@/lib/desk/annotations/types'
import { undoStepAction } from '@/lib/desk/undo/actions'
import { sentencesOf } from '@/lib/reporting/sentences'

type Props = {
  facts: Facts & { snapshot: NonNullable<Facts['snapshot']> }
  canRebut: boolean
  /** The passage that the page's address names. */
  asked: { reading: Reading; tab?: Tab } | null
  /** What was just done, where the page was led to anew. */
  done?: string
}

const NONE: readonly Suggestion[] = []

/** The document with what is recorded in it and what waits to be; everything is chosen, recorded and seen in place. */
export function Workspace({ facts, canRebut, asked, done }: Props) {
  const t = useTranslations('desk.annotate')
  const { document: about, snapshot } = facts
  const { text, paragraphs } = snapshot
  const root = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLElement>(null)
  const choice = useChoice(box, text)
  const { cursor, pieces } = choice
  const [said, setSaid] = useState<Said | null>(
    done && t.has(`done.${done}`) ? { text: t(`done.${done}`) } : null,
  )
  const [stories, setStories] = useState(() => facts.stories.flatMap((it) => (it.inDocument ? [it.id] : [])))
  const words = useMemo(() => Array.from(text), [text])
  const sentences = useMemo(() => sentencesOf(text, about.language), [text, about.language])
  const say = useCallback((words: string, undo?: () => void) => setSaid({ text: words, undo }), [])
  const gone = useCallback(() => setSaid(null), [])

  const record = useRecorded(facts)
  const { annotations, counts, refresh } = record
  const live = useLive(about.id, refresh)
  const panel = useOpened({ snapshotId: snapshot.id, documentId: about.id, words, asked, say })
  const waiting = useSuggestions({
    ...{ documentId: about.id, snapshotId: snapshot.id, storyIds: stories, say },
    onCounts: record.setCounts,
    onRecorded: (made, suggestion) =>
      recorded(made, { ...panel.fresh(suggestion.spans), suggestion, reading: suggestion.reading }),
    onEdit: (suggestion, refused) =>
      panel.open(suggestion.spans, { reading: suggestion.reading, suggestion, refused }),
  })
  const { opened } = panel

  const suggestions = waiting.list ?? NONE
  const marks = useMemo(() => laned(marksOf(annotations, suggestions)), [annotations, suggestions])
  useMarginLayout(root)
  useInSight(box, suggestions, waiting.current)

  const open = (next: Cursor | null) => {
    const spans = choice.take(next)
    if (panel.adding) panel.addPiece(spans)
    else panel.open(spans)
  }
  const addPiece = (next: Cursor | null) => {
    if (!next) return
    choice.keep(next)
    say(t('pieceKept'))
  }

  const touched = useMouse(root, box, text, {
    onSelected: (next) => {
      choice.setCursor(next)
      open(next)
    },
    onMark: focusNote,
  })
  useGlobalKeys({ onSuggest: () => void waiting.load(), box })

  /** Keys in the text that choose nothing in it. */
  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') open(cursor)
    else if (event.key === '+') addPiece(cursor)
    else if (event.key === 'Escape') {
      choice.drop()
      panel.stopAdding()
    } else if (event.key.toLowerCase() === 'n') {
      const here = cursor && annotations.find(({ spans }) => sharedLength(spans, [cursor.span]) > 0)
      if (here) focusNote(here.key)
      else say(t('noNote'))
    } else return
    event.preventDefault()
  }

  /** From a note back to its words. */
  function back(event: { target: EventTarget; preventDefault: () => void }) {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-back]') : null
    const [first] = annotations.find(({ key }) => key === link?.dataset.back)?.spans ?? []
    if (!first) return
    event.preventDefault()
    choice.goTo(first)
  }

  function recorded(made: Recorded, from: Opened, sent?: FormData) {
    void refresh()
    setSaid({
      text: t(`done.${made.what}`),
      href: made.href,
      undo: made.what === 'comment' ? undefined : () => void takeBack(made),
    })
    const storyIds = sent?.getAll('newClaim.storyIds').map(String) ?? []
    if (storyIds.length > 0) setStories(storyIds)
    const { suggestion, reading, figure, spans } = from
    const another = made.what === 'statement' && reading && figure + 1 < reading.figures.length
    if (another) return panel.open(spans, { reading, suggestion, figure: figure + 1 })
    panel.close()
    choice.setCursor(null)
    if (suggestion) return waiting.focus(waiting.takeOff(suggestion.key))
    choice.goTo(sentences[indexAt(sentences, hullOf(spans).start)] ?? hullOf(spans))
  }

  async function takeBack({ id }: Recorded) {
    const data = new FormData()
    data.set('record', id)
    data.set('stay', 'on')
    const answer = await undoStepAction(null, data).catch(() => null)
    say(t(answer?.status === 'success' ? 'undone' : 'undoFailed'))
    void refresh()
    if (waiting.list) void waiting.load()
  }

  function close() {
    const from = opened
    panel.close()
    if (from?.suggestion) waiting.focus(from.suggestion.key)
    else if (from) choice.goTo(hullOf(from.spans))
  }

  const scene = useMemo<Scene>(
    () => ({ ...facts, snapshotId: snapshot.id, canRebut }),
    [facts, snapshot.id, canRebut],
  )

  return (
    <SceneContext value={scene}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: links inside it are followed in place */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link is pressed by key as by mouse */}
      <div className="workspace" onClick={back} ref={root}>
        <Bar
          documentId={about.id}
          loading={waiting.loading}
          onSuggest={() => void waiting.load()}
          progress={waiting.progress}
          title={about.title}
        />
        <div className="annotate-columns">
          <article className="annotate-article">
            <TextHead counts={counts} document={about} live={live} newerText={record.newerText} />
            <Unfinished drafts={panel.drafts} onOpen={(spans) => panel.open(spans)} />
            <Text
              box={box}
              cursor={opened ? null : cursor}
              language={about.language}
              marks={marks}
              onCursor={choice.choose}
              onKey={press}
              panel={
                opened && {
                  at: indexAt(paragraphs, hullOf(opened.spans).end - 1),
                  content: (
                    <OpenPanel
                      onClose={close}
                      onPiece={() => {
                        panel.startAdding()
                        say(t('pieceNext'))
                        box.current?.focus({ preventScroll: true })
                      }}
                      onRecorded={recorded}
                      panel={panel}
                      storyIds={stories}
                    />
                  ),
                }
              }
              paragraphs={paragraphs}
              pieces={opened ? opened.spans : pieces}
              plain={(span) => <PlainLinks paragraph={span} sentences={sentences} words={words} />}
              sentences={sentences}
              text={text}
            />
          </article>
          <Notes annotations={annotations} />
          <Cards
            current={waiting.current}
            dismissed={counts.dismissed}
            onChoose={(suggestion, choice) => {
              if (choice === 'accept') void waiting.accept(suggestion)
              else if (choice === 'dismiss') void waiting.dismiss(suggestion)
              else panel.open(suggestion.spans, { reading: suggestion.reading, suggestion })
            }}
            onCurrent={waiting.setCurrent}
            onMove={waiting.move}
            onRestore={() => void waiting.restore()}
            pending={waiting.pending}
            progress={waiting.progress}
            suggestions={waiting.list}
          />
        </div>
        <ChosenStatus
          annotations={annotations}
          cursor={opened ? null : cursor}
          sentences={sentences}
          words={words}
        />
        {touched && !opened && (
          <TouchBar
            onAnnotate={() => {
              choice.choose(touched)
              open(touched)
            }}
            onPiece={() => addPiece(touched)}
          />
        )}
        <Toast onGone={gone} said={said} />
      </div>
    </SceneContext>
  )
}
