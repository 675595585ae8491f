'use client'

import { useTranslations } from 'next-intl'
import { useTab } from '@/components/annotations/panel/use-tab'
import { SubmitButton } from '@/components/ui/form/submit-row'

/** The foot of the panel. Enter in any field records too. */
export function PanelActions({ onClose }: { onClose: () => void }) {
  const t = useTranslations('desk.annotate')
  const [tab, setTab] = useTab()
  const other = tab === 'statement' ? 'claim' : tab === 'claim' ? 'statement' : null
  return (
    <div className="panel-actions">
      {tab !== 'comment' && <p className="basis-full text-small text-soft">{t('publicAtOnce')}</p>}
      <SubmitButton look="main">{t(`record.${tab}`)}</SubmitButton>
      {other && (
        <button className="button scripted" onClick={() => setTab(other)} type="button">
          {t(`instead.${other}`)}
        </button>
      )}
      <button className="plain scripted" onClick={onClose} type="button">
        {t('later')}
      </button>
      <span aria-hidden="true" className="panel-keys scripted">
        <span className="key">Enter</span> {t('keyRecord')} <span className="key">Esc</span> {t('keyClose')}
      </span>
    </div>
  )
}
