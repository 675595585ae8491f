'use client'

import { useField } from '@conform-to/react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChainRow } from '@/components/annotations/panel/chain-row'
import { KnownClaimRow, NewClaimRow, WhichClaimRow } from '@/components/annotations/panel/claim-rows'
import { FigureRow } from '@/components/annotations/panel/figure-row'
import { Tick } from '@/components/annotations/panel/inputs'
import { NewClaimRows } from '@/components/annotations/panel/new-claim-rows'
import {
  AddressRow,
  CommentRows,
  EvidenceRows,
  RebuttalRows,
} from '@/components/annotations/panel/other-rows'
import { FurtherRows, ModeRow, StanceRow, WhenRow, WhoRow } from '@/components/annotations/panel/said-rows'
import { useTab } from '@/components/annotations/panel/use-tab'
import type { Tab } from '@/components/annotations/panel-values'

const SAID = ['who', 'stance', 'chain', 'when', 'figure', 'mode'] as const
const ABOUT = ['which', 'known', 'proposition', 'newClaim'] as const

/** The rows of each tab, in their order. */
const ROWS = {
  statement: [...SAID, 'known', 'further'],
  claim: ['proposition', 'newClaim', ...SAID, 'alone', 'further'],
  rebuttal: [...SAID, ...ABOUT, 'rebuttal', 'further'],
  evidence: [...ABOUT, 'evidence', 'who', 'address'],
  comment: ['comment'],
} as const satisfies Record<Tab, readonly string[]>

type Name = (typeof ROWS)[Tab][number]

const ALL: ReadonlySet<Name> = new Set(Object.values(ROWS).flat())
/** A claim alone posts them too, for its form asks for them, and records nothing of them. */
const ASKED: ReadonlySet<Name> = new Set(['stance', 'mode'])

/** The rows of one tab. Those of the others wait with what stands in them, and are not sent. */
export function PanelRows() {
  const t = useTranslations('desk.annotate')
  const [tab] = useTab()
  const [on] = useField<string>('on')
  const [alone] = useField<string>('newClaim.alone')
  const isNew = (on.value ?? on.initialValue) === 'new'
  const isAlone = tab === 'claim' && alone.value === 'on'
  const rows: Record<Name, ReactNode> = {
    who: <WhoRow label={t(tab === 'evidence' ? 'whose' : 'who')} />,
    stance: <StanceRow />,
    chain: <ChainRow />,
    when: <WhenRow />,
    figure: <FigureRow />,
    mode: <ModeRow />,
    which: <WhichClaimRow />,
    known: <KnownClaimRow />,
    proposition: <NewClaimRow />,
    newClaim: <NewClaimRows />,
    alone: <Tick name="newClaim.alone">{t('alone')}</Tick>,
    rebuttal: <RebuttalRows />,
    evidence: <EvidenceRows />,
    address: <AddressRow />,
    comment: <CommentRows />,
    further: <FurtherRows />,
  }
  const shown = shownRows(tab, isNew, isAlone)
  return (
    <div aria-labelledby={`tab-${tab}`} className="panel-rows" id="panel-rows" role="tabpanel">
      {/* The form reads its fields anew when one is put in: so it does when others are shown. */}
      <input key={`${tab} ${isNew} ${isAlone}`} name="what" type="hidden" value={tab} />
      {[...new Set([...ROWS[tab], ...ALL])].map((name) => (
        <fieldset
          className="contents"
          disabled={!shown.has(name) && !(isAlone && ASKED.has(name))}
          hidden={!shown.has(name)}
          key={name}
        >
          {rows[name]}
        </fieldset>
      ))}
    </div>
  )
}

function shownRows(tab: Tab, isNew: boolean, isAlone: boolean): ReadonlySet<Name> {
  const claim: readonly Name[] = isNew ? ['known'] : ['proposition', 'newClaim']
  const left: readonly Name[] = tab === 'statement' ? [] : tab === 'claim' ? (isAlone ? SAID : []) : claim
  return new Set(ROWS[tab].filter((name) => !left.includes(name)))
}
