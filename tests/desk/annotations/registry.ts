import { indexSources, type KnownSource } from '@/lib/desk/annotations/source-index'
import type { Mention } from '@/lib/reporting/types'

const source = (id: string, kind: KnownSource['kind'], more: Partial<KnownSource> = {}): KnownSource => ({
  id,
  name: id,
  kind,
  aliases: [],
  description: '',
  affiliation: '',
  country: null,
  ...more,
})

/** An invented registry. */
const known = [
  source('Ada Holm', 'person', { description: 'Mayor of Norbury.', affiliation: 'City of Norbury' }),
  source('Jonas Reka', 'person', { description: 'Spokesman of the Port Authority of Norbury.' }),
  source('Mira Reka', 'person', { description: 'Judge at the Norbury district court.' }),
  source('José Amir-Lund', 'person', { aliases: ['Commander Lund'] }),
  source('Petra Vance', 'person', { description: 'Aide to the mayor of Norbury, Ada Holm.' }),
  source('Port Authority of Norbury', 'government_body', { aliases: ['NPA'] }),
  source('Ministry of Foreign Affairs of Norway', 'government_body', { country: 'NO' }),
  source('Ministry of Health of Norway', 'government_body', { country: 'NO' }),
  source('Government of Norway', 'government_body', { country: 'NO' }),
  source('The Harbour Times', 'news_outlet'),
  source('Unnamed dock worker cited by The Harbour Times', 'unnamed', { description: 'a dock worker' }),
  source('Twin', 'company'),
  { ...source('Twin Ltd', 'company'), aliases: ['Twin'] },
]

export const index = indexSources(known)

export const mention = (name: string, more: Partial<Mention> = {}): Mention => ({
  span: null,
  text: name,
  name,
  description: '',
  unnamed: false,
  kind: 'person',
  by: 'name',
  ...more,
})
