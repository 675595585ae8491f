import type { SourceKind } from '@/generated/prisma/enums'

/** Words that tell what kind of source bears a name; the first that fits counts. English, since names are. */
const KINDS: readonly (readonly [SourceKind, RegExp])[] = [
  [
    'unnamed',
    /^(?:unknown|anonymous|unnamed|various|multiple|several|many|some|social media|internet|online|viral|facebook|twitter|x|instagram|tiktok|whatsapp|telegram|youtube|reddit|chain|fake|users?|posts?|people|netizens|bloggers?)\b(?=.*(?:\b(?:unknown|anonymous|unnamed|source|sources|post|posts|user|users|page|pages|group|groups|account|accounts|message|messages|media|people|persons|websites?|blogs?|bloggers?|netizens|videos?|internet|viral)\b)|$)|\b(?:social media|facebook|twitter|instagram|tiktok|whatsapp|telegram|youtube) (?:posts?|users?|pages?|groups?|messages?|videos?|accounts?)\b|^an? (?:unnamed|anonymous|senior|western|u\.?s\.?)? ?(?:official|diplomat|aide|source|resident|witness)\b/i,
  ],
  [
    'news_agency',
    /\b(?:news agency|press agency|reuters|associated press|agence france|xinhua|tass|irna|afp)\b/i,
  ],
  [
    'news_outlet',
    /\b(?:news|times|post|herald|tribune|gazette|guardian|journal|daily|weekly|magazine|radio|tv|television|broadcast\w*|bbc|cnn|newspaper|chronicle|observer|fact[- ]?check\w*)\b|\.(?:com|org|net|info|news|co)\b/i,
  ],
  [
    'international_body',
    /\b(?:united nations|u\.?n\.?|unicef|unhcr|ohchr|world health organi[sz]ation|who|nato|european (?:union|commission|parliament)|african union|arab league|osce|iaea|international (?:court|criminal court|monetary fund))\b/i,
  ],
  [
    'armed_force',
    /\b(?:army|armed forces|navy|air force|military|defen[cs]e forces|pentagon|national guard|coast guard)\b/i,
  ],
  [
    'armed_group',
    /\b(?:brigades?|militia|battalion|insurgents?|rebels?|liberation (?:front|army)|resistance)\b/i,
  ],
  [
    'government_body',
    /\b(?:ministry|department|government|agency|police|council|commission|authority|bureau|office of|court|parliament|senate|congress|municipality|embassy|administration|intelligence|directorate|state)\b/i,
  ],
  [
    'ngo',
    /\b(?:foundation|watch|amnesty|red (?:cross|crescent)|association|society|union|institute|center|centre|network|observatory|initiative|campaign|ngo|charity|party|committee|movement|university)\b/i,
  ],
  ['company', /\b(?:inc|ltd|llc|plc|corp|corporation|company|gmbh|group|holdings|airlines?|bank)\b\.?/i],
  [
    'office',
    /^(?:the )?(?:president|prime minister|spokes\w+|minister|secretary|governor|mayor|ambassador)\b(?! \p{Lu})/iu,
  ],
]

/** What kind of source a name sounds like; a person where nothing tells otherwise. Whoever imports can change it later. */
export function kindOfName(name: string): SourceKind {
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'person'
}

/** Sites on which anybody publishes: who wrote there is not the one whose site it is. */
const PLATFORMS =
  /(?:^|\.)(?:facebook|twitter|x|instagram|tiktok|youtube|youtu|reddit|telegram|t|threads|weibo|vk|linkedin|pinterest|bsky|medium|wordpress|blogspot)\.(?:com|net|org|be|me|app|social)$/i

/** The site that an address belongs to, as a source's name, its kind and its own address. */
export function publisherOfUrl(url: string): { name: string; kind: SourceKind; url: string } {
  const { hostname, origin } = new URL(url)
  const name = hostname.replace(/^(?:www\d?|m|mobile|amp)\./, '').slice(0, 200)
  return { name, kind: PLATFORMS.test(name) ? 'company' : 'news_outlet', url: origin }
}

/** A title for what has none, made of its address: the last words of the path, or the whole without the scheme. */
export function titleOfUrl(url: string): string {
  const { hostname, pathname, search } = new URL(url)
  const [last = ''] = pathname.split('/').filter(Boolean).slice(-1)
  const words = decoded(last)
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_+\s]+/)
    .filter((word) => /\p{L}{2,}/u.test(word))
  const site = hostname.replace(/^www\./, '')
  if (words.length < 3) return decoded(`${site}${pathname === '/' ? '' : pathname}${search}`).slice(0, 300)
  const text = words.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)} (${site})`.slice(0, 300)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What the history says of where a record came from; `fileName` as `shortName` keeps it. */
export function importReason(fileName: string, row: number): string {
  return `Imported from ${fileName}, row ${row}.`
}

/** A file's name as it is kept: without folders and control characters, of at most 120 characters. */
export function shortName(fileName: string): string {
  const name = fileName
    .replace(/^.*[\\/](?=[^\\/])/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return name.length > 120 ? `${name.slice(0, 119)}…` : name || 'a file'
}
