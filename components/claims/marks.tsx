import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Level } from '@/generated/prisma/enums'
import type { DisputeState } from '@/lib/reasoning/disputes/rules'

// Ink says how well verified: the fuller the circle, the better. Arrow heads say who stands against whom. Each of the
// thirteen is a shape of its own, drawn in one colour, so that it holds in black and white and in forced colours; ticks
// and crosses are cut out of their disc and show whatever ground lies below.
const ring = <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2" />

const levelShapes: Record<Level, ReactNode> = {
  unassessed: (
    <circle
      cx="12"
      cy="12"
      r="9"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeDasharray="2.6 3.055"
      strokeDashoffset="1.3"
    />
  ),
  unverified: ring,
  unverifiable: (
    <>
      {ring}
      <path d="M5.8 18.2 18.2 5.8" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  single_origin: (
    <>
      {ring}
      <circle cx="12" cy="12" r="3.8" fill="currentColor" />
    </>
  ),
  corroborated: (
    <>
      {ring}
      <path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor" />
    </>
  ),
  verified: (
    <path
      d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zM6.1 13.2l4.45 4.4 7.4-8.15-1.85-1.7-5.65 6.25-2.55-2.55z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
  refuted: (
    <path
      d="M12 2a10 10 0 1 1 0 20 10 10 0 0 1 0-20zM8.85 7.1 7.1 8.85 10.25 12 7.1 15.15 8.85 16.9 12 13.75l3.15 3.15 1.75-1.75L13.75 12l3.15-3.15-1.75-1.75L12 10.25z"
      fill="currentColor"
      fillRule="evenodd"
    />
  ),
  not_checkable: <path d="M3.5 12h17" stroke="currentColor" strokeWidth="2.6" />,
}

const disputeShapes: Record<DisputeState, ReactNode> = {
  undisputed: (
    <path d="M7 4.5v15L18.5 12z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
  ),
  questioned: (
    <>
      <path d="M2.5 5v14L12 12z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      <path d="M19.5 4.5v15" stroke="currentColor" strokeWidth="2.6" strokeDasharray="3 3" />
    </>
  ),
  disputed: <path d="M1.5 4.5v15L11 12zM22.5 4.5v15L13 12z" fill="currentColor" />,
  rebutted: (
    <>
      <path d="M22.5 4.5v15L10.5 12z" fill="currentColor" />
      <path d="M5 4.5v15" stroke="currentColor" strokeWidth="2.6" />
    </>
  ),
  settled: (
    <>
      <path d="M1.5 4.5v15L11 12z" fill="currentColor" />
      <path
        d="M21.8 5.5v13L14.6 12z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinejoin="round"
      />
    </>
  ),
}

const objects: Record<DisputeState, boolean> = {
  undisputed: false,
  questioned: true,
  disputed: true,
  rebutted: true,
  settled: false,
}

/** The class that colours what somebody objects to; empty where nobody does, or where the dispute is settled. */
export function disputeTone(state: DisputeState): 'objects' | '' {
  return objects[state] ? 'objects' : ''
}

export function LevelShape({ level, size = 16 }: { level: Level; size?: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" width={size} height={size} className="shrink-0">
      {levelShapes[level]}
    </svg>
  )
}

export function DisputeShape({ state, size = 16 }: { state: DisputeState; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      className={`shrink-0 ${disputeTone(state)}`}
    >
      {disputeShapes[state]}
    </svg>
  )
}

export function LevelMark({ level }: { level: Level }) {
  const t = useTranslations('terms.level')
  return (
    <span className="inline-flex items-baseline gap-1.5 [&>svg]:self-center">
      <LevelShape level={level} />
      {t(level)}
    </span>
  )
}

export function DisputeMark({ state }: { state: DisputeState }) {
  const t = useTranslations('terms.dispute')
  return (
    <span className={`inline-flex items-baseline gap-1.5 [&>svg]:self-center ${disputeTone(state)}`}>
      <DisputeShape state={state} />
      {t(state)}
    </span>
  )
}

/** Both labels of a claim, always together and always with their words: two axes, never one scale. */
export function LabelPair({ level, dispute }: { level: Level; dispute: DisputeState }) {
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small text-ink">
      <LevelMark level={level} />
      <DisputeMark state={dispute} />
    </span>
  )
}
