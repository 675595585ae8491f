'use client'

import { useTranslations } from 'next-intl'
import type { Tab } from '@/components/annotations/panel-values'

type Props = { tab: Tab; pending: boolean; onTab: (tab: Tab) => void; onClose: () => void }

/** The foot of the panel. Enter in any field records too. */
export function PanelActions({ tab, pending, onTab, onClose }: Props) {
  const t = useTranslations('desk.annotate')
  const form = useTranslations('desk.form')
  const other = tab === 'statement' ? 'claim' : tab === 'claim' ? 'statement' : null
  return (
    <div className="panel-actions">
      {tab !== 'comment' && <p className="basis-full text-small text-soft">{t('publicAtOnce')}</p>}
      <button aria-disabled={pending || undefined} className="button button-main" type="submit">
        {pending ? form('saving') : t(`record.${tab}`)}
      </button>
      {other && (
        <button className="button scripted" onClick={() => onTab(other)} type="button">
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
