import { useTranslations } from 'next-intl'
import { Folded } from '@/components/ui/folded'
import { Moment } from '@/components/ui/when'
import { WordDifferences } from '@/components/ui/word-differences'
import { deskAddress, historyAddress } from '@/lib/platform/addresses/record-address'
import type { DeskLine } from '@/lib/record/desk-history'
import type { Difference } from '@/lib/record/differences'
import { deskWordsOf } from '@/lib/record/events'

/**
 * Lines of the history with what each changed, word by word, and the number by which verification names it. `of` is the id
 * of the claim or the record whose page this is.
 */
export function DeskLines({ lines, of }: { lines: DeskLine[]; of?: string }) {
  return (
    <ol className="ruled">
      {lines.map((line) => (
        <li key={line.seq} className="py-3" id={`line-${line.seq}`}>
          <LineHead line={line} here={line.claimId === of || line.recordId === of} />
          {line.differences.length ? <Differences line={line} /> : null}
        </li>
      ))}
    </ol>
  )
}

function LineHead({ line, here }: { line: DeskLine; here: boolean }) {
  const t = useTranslations('desk.history')
  const key = `actions.${deskWordsOf(line.action)}`
  const action = t.has(key) ? t(key) : line.action
  // A generated reason begins with what was done: said once is enough.
  const reason = line.reason.startsWith(`${action}: `) ? line.reason.slice(action.length + 2) : line.reason
  return (
    <>
      <p className="flex flex-wrap gap-x-4 text-small text-soft">
        <span>{t('line', { number: line.seq })}</span>
        <Moment at={line.at} precision="minute" />
        <span>{line.actorName}</span>
        {here ? null : (
          <a
            className="plain"
            href={
              line.claimId
                ? deskAddress('claim', line.claimId)
                : historyAddress(line.recordType, line.recordId)
            }
          >
            {t(line.claimId ? 'toClaim' : 'toRecord')}
          </a>
        )}
      </p>
      <p>
        <b>{action}</b>
        {reason ? (
          <>
            {': '}
            <bdi>{reason}</bdi>
          </>
        ) : null}
      </p>
    </>
  )
}

function Differences({ line }: { line: DeskLine }) {
  const t = useTranslations('desk.history')
  return (
    <details className="mt-1">
      <summary>{t('differences', { count: line.differences.length })}</summary>
      <Folded
        className="ruled mt-1 text-note"
        shown={20}
        more={(count) => t('moreFields', { count })}
        items={line.differences.map((difference) => (
          <li
            key={difference.field}
            className="grid gap-x-4 gap-y-0.5 py-2 md:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <span className="text-soft">{fieldName(difference.field)}</span>
            <OneDifference difference={difference} />
          </li>
        ))}
      />
    </details>
  )
}

function OneDifference({ difference: { before, after } }: { difference: Difference }) {
  return (
    <div className="grid min-w-0 gap-1 break-words whitespace-pre-line">
      {before === null ? null : (
        <del className="block text-soft">
          <WordDifferences text={before} other={after ?? ''} />
        </del>
      )}
      {after === null ? null : (
        <ins className="block no-underline">
          <WordDifferences text={after} other={before ?? ''} />
        </ins>
      )}
    </div>
  )
}

/** `saidPrecision` → "said precision": the column's own name, as verification names it too. */
function fieldName(field: string): string {
  return field
    .replace(/Id\b/g, '')
    .replace(/([a-z])([A-Z])/g, (_match, a: string, b: string) => `${a} ${b.toLowerCase()}`)
}
