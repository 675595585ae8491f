import { useLocale, useTranslations } from 'next-intl'
import { Folded } from '@/components/ui/folded'
import { Moment } from '@/components/ui/when'
import type { FormerClaim, LogLine } from '@/lib/reader/history'
import { excerptOf } from '@/lib/text/excerpt'

// Where nobody gave a reason, the record says what was done, which the line itself says already.
const RESTATED = /^(?:Claim|Statement|Rebuttal|Evidence) (?:recorded|added|saved)\b/

/** What changed and why, latest first; what is long folds. `slug` is the claim's, for the addresses of its versions. */
export function Log({ lines, slug, shown = 100 }: { lines: LogLine[]; slug: string; shown?: number }) {
  const t = useTranslations('reader.history')
  return (
    <Folded
      className="log ruled text-note"
      shown={shown}
      more={(count) => t('more', { count })}
      items={lines.map((line) => (
        <li key={line.seq} className="log-line py-2.5">
          <span className="text-soft max-md:text-small">
            <Moment at={line.at} precision="minute" />
          </span>
          <span>
            {line.of ? <OfFormerClaim of={line.of} /> : null}
            <LogText line={line} slug={line.of?.slug ?? slug} />
          </span>
        </li>
      ))}
    />
  )
}

/** The words of the claim that the line was written on, before it was merged into this one. */
function OfFormerClaim({ of }: { of: FormerClaim }) {
  const t = useTranslations('reader.history')
  return (
    <span className="block text-small text-soft">
      {t('ofMerged')} <bdi lang={of.language}>{of.proposition}</bdi>
    </span>
  )
}

/** One line of the history in words, with its reason; `short` keeps a long reason to its first sentences. */
export function LogText({ line, slug, short = false }: { line: LogLine; slug: string; short?: boolean }) {
  const locale = useLocale()
  const t = useTranslations('reader.history')
  return (
    <span>
      <LogAction line={line} slug={slug} />
      {line.reason && !RESTATED.test(line.reason) ? (
        <>
          {' '}
          <span className="text-soft">
            {t('because')} <bdi>{short ? excerptOf(line.reason, locale) : line.reason}</bdi>
          </span>
        </>
      ) : null}
    </span>
  )
}

function LogAction({ line, slug }: { line: LogLine; slug: string }) {
  const t = useTranslations('reader.history')
  const terms = useTranslations('terms')
  const what = t.has(`actions.${line.action}`) ? t(`actions.${line.action}`) : line.action
  const { subject } = line
  if (!subject) return `${what}.`
  if (subject.type === 'claim') {
    return (
      <>
        {what}:{' '}
        <del>
          <bdi>{subject.before}</bdi>
        </del>{' '}
        <ins>
          <bdi>{subject.after}</bdi>
        </ins>
        .
      </>
    )
  }
  if (subject.type === 'assessment') {
    return (
      <>
        {what}: <b>{terms(`level.${subject.level}`)}</b>, {t('by', { author: subject.author })}.{' '}
        <a href={`/claims/${slug}/versions/${subject.number}`}>{t('version', { number: subject.number })}</a>
      </>
    )
  }
  if (subject.type === 'dissent') {
    return `${what}: ${terms(`level.${subject.level}`)}, ${t('by', { author: subject.author })}.`
  }
  if (subject.type === 'evidence') {
    return `${what}: ${terms(`evidenceKind.${subject.kind}`)}, ${terms(`bearing.${subject.bearing}`)}.`
  }
  const does =
    subject.type === 'statement' ? terms(`stance.${subject.stance}`) : terms(`rebuttalKind.${subject.kind}`)
  return (
    <>
      {what}: <bdi>{subject.source.name}</bdi>
      {subject.type === 'statement' ? ' ' : ', '}
      {does}
      {subject.type === 'rebuttal' && line.action === 'rebuttal.standing_decided' ? (
        <>
          : <b>{terms(`standing.${subject.standing}`)}</b>
        </>
      ) : null}
      .
    </>
  )
}
