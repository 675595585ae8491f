import type { ChannelRule, NounRule, RelayRule } from '../language'

/** Nouns that stand for words; "that" with a clause, or an infinitive, must follow. */
export const nouns: readonly NounRule[] = [
  {
    id: 'noun.claim',
    catches: 'A claim, report, warning and the like, with its clause.',
    example: 'Her claim that the vote was stolen was repeated for weeks.',
    stance: 'asserts',
    nature: 'speech',
    confidence: 0.75,
    nouns: list(
      'claim, statement, report, allegation, accusation, assertion, announcement, suggestion, argument, warning, assurance, contention, charge, promise, comment, remark, declaration, insistence, estimate, prediction, rumor, rumour, testimony, complaint, admission, acknowledgment, acknowledgement, message, news, revelation, notion, theory, conclusion, finding, ruling, tweet, threat, criticism, speculation, notice, word, hint',
    ),
  },
  {
    id: 'noun.denial',
    catches: 'A denial with its clause.',
    example: 'His denial that he had signed it came late.',
    stance: 'denies',
    nature: 'speech',
    confidence: 0.75,
    nouns: list('denial, rejection'),
  },
  {
    id: 'noun.belief',
    catches: 'A belief, hope, fear or plan, with its clause or infinitive.',
    example: 'The fear that the dam may break keeps them awake.',
    stance: 'asserts',
    nature: 'belief',
    confidence: 0.45,
    nouns: list(
      'belief, hope, fear, concern, view, opinion, doubt, suspicion, expectation, worry, confidence, conviction, idea, sense, impression, feeling, perception',
    ),
  },
  {
    id: 'noun.intention',
    catches: 'A promise, plan or call, with its infinitive.',
    example: 'The company’s pledge to cut waste was dropped.',
    stance: 'asserts',
    nature: 'intention',
    confidence: 0.4,
    nouns: list(
      'plan, pledge, promise, vow, threat, offer, call, demand, proposal, request, intention, decision, desire, refusal, willingness, wish, intent, commitment',
    ),
  },
]

/** Who passes on the words of another. */
export const relays: RelayRule = {
  id: 'relay.as-saying',
  catches: 'An outlet or person quotes somebody "as saying": that somebody speaks, the subject relays.',
  example: 'The station quoted a ferryman as saying the river was rising; he was quoted as saying it twice.',
  verbs: ['cite', 'quote', 'report', 'record'],
  markers: new Set(['saying', 'telling', 'stating', 'warning', 'adding', 'claiming']),
  as: 'verb.say',
}

/** How the words reached the reporter, read off the attribution clause. */
export const channels: readonly ChannelRule[] = [
  {
    id: 'channel.social',
    catches: 'A post on a social network.',
    example: 'He wrote in a post on Telegram that he was safe.',
    how: 'social_post',
    patterns: [
      'tweet|tweets|tweeted|retweeted|livestream',
      'on social media',
      'on|to|via|through|in X|Twitter|Facebook|Telegram|Instagram|Truth|TikTok|WhatsApp|Weibo|VK|Mastodon|Bluesky|YouTube|Reddit|Threads|LinkedIn',
      'Facebook|Twitter|Telegram|TikTok|Instagram|YouTube|X|WhatsApp|LinkedIn|Reddit|Weibo post|posts|video|videos|message|live|account|page|thread',
      'social media|network post|posts|message|video|comment|account',
      'in|on a|an? ~? blog|tweet|thread',
    ],
  },
  {
    id: 'channel.document',
    catches: 'A statement, report, letter or other paper.',
    example: 'In a letter to parents, the school said it would stay open.',
    how: 'official_document',
    patterns: [
      'in a|an|the|its|his|her|their|this|one ~? statement|report|letter|memo|memorandum|filing|release|note|communique|communiqué|document|bulletin|email|e-mail|complaint|lawsuit|indictment|affidavit|decree|advisory|ruling|opinion|brief|paper|study|dispatch|motion|petition|resolution|manifesto|declaration',
      'in ~? statements|filings|documents|letters|emails|papers|records',
    ],
  },
]

function list(words: string): string[] {
  return words.split(', ')
}
