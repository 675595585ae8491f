'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import { Chips, Line } from '@/components/annotations/panel/inputs'
import { Row } from '@/components/annotations/panel/row'
import { useScene } from '@/components/annotations/scene'
import { ClaimKind } from '@/generated/prisma/enums'

const NAME = 'newClaim.storyIds'
const FEW = 6

/** What a new claim is made of besides its proposition: kind, stories, when and where. */
export function NewClaimRows() {
  const t = useTranslations('desk.annotate')
  const kinds = useTranslations('terms.claimKind')
  const { stories } = useScene()
  const options = Object.values(ClaimKind).map((value) => ({ value, label: kinds(value) }))
  return (
    <>
      <Row group label={t('kind')} name="newClaim.kind">
        <Chips name="newClaim.kind" options={options} />
      </Row>
      {stories.length > 0 && <StoryRow />}
      <Row label={t('event')} name="newClaim.event" names={['newClaim.event', 'newClaim.place']}>
        <span className="panel-line">
          <Line name="newClaim.event" placeholder={t('eventHint')} />
          <Line label={t('eventPlace')} name="newClaim.place" placeholder={t('eventPlace')} />
        </span>
      </Row>
    </>
  )
}

function StoryRow() {
  const t = useTranslations('desk.annotate')
  const { stories } = useScene()
  const [field] = useField<unknown>(NAME)
  const chosen = [field.initialValue].flat()
  // Those of this document, and those that were chosen before, come first; the rest is folded.
  const few = stories.length <= FEW
  const near = stories.filter(({ id, inDocument }) => few || inDocument || chosen.includes(id))
  const far = stories.filter((story) => !near.includes(story))
  const chip = ({ id, title }: { id: string; title: string }) => (
    <label className="chip" key={id}>
      <input
        className="sr-only"
        defaultChecked={chosen.includes(id)}
        name={NAME}
        type="checkbox"
        value={id}
      />
      <bdi>{title}</bdi>
    </label>
  )
  return (
    <Row group label={t('story')} name={NAME}>
      <span className="chips">{near.map(chip)}</span>
      {far.length > 0 && (
        <details>
          <summary>{t('otherStories', { count: far.length })}</summary>
          <span className="chips">{far.map(chip)}</span>
        </details>
      )}
    </Row>
  )
}
