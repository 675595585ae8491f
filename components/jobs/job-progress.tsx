'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { cancelJobAction } from '@/lib/desk/jobs/actions'
import type { JobView } from '@/lib/platform/jobs/queries'

type Shown = Pick<JobView, 'id' | 'state' | 'step' | 'done' | 'total' | 'error' | 'mayCancel' | 'stopping'>

type Props = {
  job: Shown
  /** What is being done, as a heading says it: it names the bar. */
  label: string
}

/** Milliseconds between two looks. */
const LOOK = 500

/**
 * How far a job is, kept up to date while the page is open; when it has ended the page is read anew. Without JavaScript it
 * shows how the job stood when the page was made, and a link that asks again.
 */
export function JobProgress({ job: initial, label }: Props) {
  const t = useTranslations('desk.jobs')
  const format = useFormatter()
  const router = useRouter()
  const [job, setJob] = useState(initial)
  const [away, setAway] = useState(false)
  const [live, setLive] = useState(false)
  const isOpen = job.state === 'queued' || job.state === 'running'

  useEffect(() => setLive(true), [])
  useEffect(() => setJob(initial), [initial])
  useEffect(() => {
    if (!isOpen) return
    const controller = new AbortController()
    const look = async () => {
      try {
        const answer = await fetch(`/desk/jobs/${initial.id}/status`, { signal: controller.signal })
        if (!answer.ok) throw new Error(String(answer.status))
        const now: Shown = await answer.json()
        setAway(false)
        setJob(now)
        if (now.state !== 'queued' && now.state !== 'running') router.refresh()
      } catch {
        if (!controller.signal.aborted) setAway(true)
      }
    }
    const timer = setInterval(look, LOOK)
    return () => {
      clearInterval(timer)
      controller.abort()
    }
  }, [isOpen, initial.id, router])

  const counted = job.total === null || job.total === 0 ? null : Math.min(1, job.done / job.total)
  const done = format.number(job.done)
  const step =
    job.step && t.has(`steps.${job.step}`) ? t(`steps.${job.step}`, { done }) : t(`states.${job.state}`)
  return (
    <div className="grid max-w-xl gap-2">
      {isOpen && (
        <progress
          aria-label={label}
          className="progress w-full"
          max={1}
          {...(counted === null ? {} : { value: counted })}
        />
      )}
      <p className="flex flex-wrap items-baseline gap-x-4 text-small text-soft" role="status">
        <span>{job.stopping ? t('stopping') : step}</span>
        {job.total !== null && job.total > 0 && (
          <span>{t('counted', { done: format.number(job.done), total: format.number(job.total) })}</span>
        )}
        {away && <span className="text-dispute">{t('away')}</span>}
      </p>
      {isOpen && !live && (
        <p className="text-small">
          <a href="?">{t('lookAgain')}</a>
        </p>
      )}
      {job.mayCancel && (
        <Form action={cancelJobAction} layout="plain" name={t('cancel')}>
          <input name="id" type="hidden" value={job.id} />
          <SubmitButton look="plain">{t('cancel')}</SubmitButton>
        </Form>
      )}
    </div>
  )
}
