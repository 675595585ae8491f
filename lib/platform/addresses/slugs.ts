import type { Addressed } from '@/lib/platform/addresses/record-address'
import type { Transaction } from '@/lib/platform/database/database'

const LONGEST = 80

/**
 * A human-readable address made of a title: letters and digits of any script, lower case, words joined by hyphens, cut
 * at a word within 80 characters. Latin letters lose their accents. Never empty.
 */
function slugify(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .match(/[\p{L}\p{N}\p{M}]+/gu)
  let slug = ''
  for (const word of words ?? []) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST)
    if (longer.length > LONGEST) break
    slug = longer
  }
  return slug || 'untitled'
}

/**
 * An address that no record of the type has or ever had: the title's slug, with -2, -3 … where it is taken. `recordId`
 * may take back an address that was once its own.
 */
export async function freeSlug(
  tx: Transaction,
  type: Addressed,
  title: string,
  recordId: string,
): Promise<string> {
  const base = slugify(title)
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`
    const [holder, former] = await Promise.all([
      holderOf(tx, type, slug),
      tx.slugRedirect.findUnique({ where: { recordType_slug: { recordType: type, slug } } }),
    ])
    if ((!holder || holder.id === recordId) && (!former || former.recordId === recordId)) return slug
  }
}

/** Keeps the former address as a redirect for ever. */
export async function keepRedirect(
  tx: Transaction,
  type: Addressed,
  recordId: string,
  { from, to, at }: { from: string; to: string; at: Date },
): Promise<void> {
  if (from === to) return
  await tx.slugRedirect.upsert({
    where: { recordType_slug: { recordType: type, slug: from } },
    create: { recordType: type, slug: from, recordId, createdAt: at },
    update: {},
  })
}

function holderOf(tx: Transaction, type: Addressed, slug: string): Promise<{ id: string } | null> {
  const query = { where: { slug }, select: { id: true } }
  switch (type) {
    case 'story':
      return tx.story.findUnique(query)
    case 'source':
      return tx.source.findUnique(query)
    case 'document':
      return tx.document.findUnique(query)
    case 'claim':
      return tx.claim.findUnique(query)
  }
}
