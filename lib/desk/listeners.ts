import { noteInformation } from '@/lib/assessments/new-information'
import { relabelClaims } from '@/lib/claims/derived'
import { notifyOf } from '@/lib/desk/notifications/notify'
import { keepStep } from '@/lib/desk/undo/keep-step'
import { announce } from '@/lib/platform/live/hub'
import { expirePages } from '@/lib/platform/pages/expire-pages'
import { type Committed, listen } from '@/lib/record/listeners'
import { indexRecords } from '@/lib/record/lookup/index-records'

/**
 * Has everybody told of each change of the record whom it concerns, in this order. To be called once in every process that
 * writes, before it does; calling it again changes nothing.
 */
export function listenToRecord(): void {
  listen('what records are found by', { onChange: (tx, changed) => indexRecords(tx, [changed]) })
  listen('new information', { beforeCommit: noteInformation })
  listen('labels of claims', { beforeCommit: relabelClaims })
  listen('steps to undo', { beforeCommit: keepStep })
  listen('notifications', { beforeCommit: notifyOf })
  listen('pages', { afterCommit: dropPages })
  listen('open desks', { afterCommit: ({ shownBy }) => announce({ tags: shownBy }) })
}

function dropPages({ lines, shownBy }: Committed): void {
  const [first] = lines
  expirePages(shownBy, (lines.at(-1) ?? first).seq, first.seq)
}
