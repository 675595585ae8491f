import { notFound, permanentRedirect } from 'next/navigation'
import { getCurrentSlug } from '@/lib/addresses/queries'

const FOLDER = { story: 'stories', source: 'sources', document: 'documents', claim: 'claims' } as const

/** Leads from a former address to the present one for good, or says that nothing stands here. */
export async function movedOrMissing(type: keyof typeof FOLDER, slug: string, below = ''): Promise<never> {
  const current = await getCurrentSlug(type, slug)
  if (current) permanentRedirect(`/${FOLDER[type]}/${encodeURIComponent(current)}${below}`)
  notFound()
}

/** A path segment as it was before it was put into an address; one that cannot be read stays as it is. */
export function segment(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text
  }
}
