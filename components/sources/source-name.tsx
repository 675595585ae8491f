import { useTranslations } from 'next-intl'
import type { SourceRef } from '@/lib/sources/refs'

/** A source's name as a link. One that was not named is underlined with dashes, and the words say so. */
export function SourceName({ source, role = false }: { source: SourceRef; role?: boolean }) {
  const t = useTranslations('reader.source')
  const unnamed = source.kind === 'unnamed'
  const office = role ? officeOf(source) : ''
  return (
    <>
      <a className={unnamed ? 'unnamed' : 'no-underline hover:underline'} href={`/sources/${source.slug}`}>
        <bdi>{source.name}</bdi>
      </a>
      {unnamed ? <span className="font-normal text-soft"> {t('unnamedMark')}</span> : null}
      {office ? (
        <span className="font-normal text-soft">
          {' '}
          <bdi>{office}</bdi>
        </span>
      ) : null}
    </>
  )
}

const SHORT = 60

/** In what office a person speaks: the first sentence about him where it is short, otherwise whom he belongs to. */
function officeOf({ kind, description, affiliation }: SourceRef): string {
  if (kind !== 'person') return ''
  const [first = ''] = description.split(/[.。؛;](?:\s|$)/u)
  return first !== '' && first.length <= SHORT ? first : (affiliation?.name ?? '')
}
