import { memo, type ReactNode } from 'react'
import { type Laned, segmentsOf } from '@/components/annotations/segments'
import type { Span } from '@/lib/text/spans'

type Props = { words: readonly string[]; span: Span; marks: readonly Laned[]; language: string }

/**
 * One paragraph with what is recorded in it. It is drawn anew only when its own marks change: a long text stays quick
 * while somebody types beside it.
 */
export const Paragraph = memo(function Paragraph({ words, span, marks, language }: Props) {
  return (
    <p data-start={span.start} dir="auto" id={`p-${span.start}`} lang={language}>
      {segmentsOf(words, span, marks).map((segment) => (
        <Stretch key={segment.start} marks={segment.marks} text={segment.text} />
      ))}
    </p>
  )
}, isSame)

function Stretch({ text, marks }: { text: string; marks: readonly Laned[] }): ReactNode {
  const [outer, ...inner] = marks
  if (!outer) return text
  return (
    <mark className={`cited ${outer.look} lane-${outer.lane}`} data-key={outer.key}>
      <Stretch marks={inner} text={text} />
    </mark>
  )
}

function isSame(before: Props, after: Props): boolean {
  return (
    before.words === after.words &&
    before.marks.length === after.marks.length &&
    before.marks.every((mark, index) => {
      const now = after.marks[index]
      return (
        now !== undefined &&
        mark.key === now.key &&
        mark.start === now.start &&
        mark.end === now.end &&
        mark.look === now.look &&
        mark.lane === now.lane
      )
    })
  )
}
