'use client'

import { useTranslations } from 'next-intl'
import { KnownClaimRow, NewClaimRow, WhichClaim } from '@/components/annotations/panel/claim-rows'
import { Kept, Tick } from '@/components/annotations/panel/inputs'
import { NewClaimRows } from '@/components/annotations/panel/new-claim-rows'
import { CommentRows, EvidenceRows, ObjectionRows } from '@/components/annotations/panel/other-rows'
import { usePanel } from '@/components/annotations/panel/panel-context'
import { FurtherRows, SaidRows } from '@/components/annotations/panel/said-rows'
import type { Tab } from '@/components/annotations/panel-values'
import type { ClaimGuess } from '@/lib/desk/annotations/types'

/** The rows of one tab. What stands in those of the others is kept, and not sent. */
export function PanelRows({ tab, onKnown }: { tab: Tab; onKnown: (claim: ClaimGuess) => void }) {
  const t = useTranslations('desk.annotate')
  const { values } = usePanel()
  const isNew = values.on === 'new'
  switch (tab) {
    case 'statement':
      return (
        <>
          <input name="on" type="hidden" value="known" />
          <SaidRows />
          <KnownClaimRow />
          <FurtherRows />
        </>
      )
    case 'claim': {
      const alone = values['newClaim.alone'] === 'on'
      return (
        <>
          <NewClaimRow onKnown={onKnown} />
          <NewClaimRows />
          {!alone && <SaidRows />}
          {alone && <KeptSaid />}
          <Tick name="newClaim.alone">{t('alone')}</Tick>
          <FurtherRows />
        </>
      )
    }
    case 'rebuttal':
      return (
        <>
          <SaidRows />
          <WhichClaim onKnown={onKnown} />
          {isNew && <NewClaimRows />}
          <ObjectionRows />
          <FurtherRows />
        </>
      )
    case 'evidence':
      return (
        <>
          <WhichClaim onKnown={onKnown} />
          {isNew && <NewClaimRows />}
          <EvidenceRows />
        </>
      )
    case 'comment':
      return <CommentRows />
  }
}

/** A claim alone posts them too, for its form asks for them, and records nothing of them. */
function KeptSaid() {
  return (
    <>
      <Kept name="stance" />
      <Kept name="mode" />
    </>
  )
}
