import type { SourceKind } from '@/generated/prisma/enums'

const entries = (kind: SourceKind, words: string) => words.split(', ').map((word) => [word, kind] as const)

/** The head noun of a body's name or description. */
export const bodies: ReadonlyMap<string, SourceKind> = new Map<string, SourceKind>([
  ...entries(
    'government_body',
    'ministry, department, government, administration, parliament, senate, congress, house, council, agency, authority, authorities, commission, committee, bureau, court, cabinet, office, embassy, consulate, mission, police, service, inspectorate, treasury, city, state, county, municipality, tribunal, directorate, secretariat, assembly, legislature, regulator, presidency, kremlin, district, delegation, coroner, prosecution',
  ),
  ...entries(
    'armed_force',
    'army, military, navy, force, forces, guard, guards, command, corps, brigade, coastguard, troops, marines',
  ),
  ...entries(
    'armed_group',
    'militia, militias, rebels, insurgents, militants, brigades, fighters, jihad, front',
  ),
  ...entries(
    'company',
    'company, corporation, inc, inc., corp, corp., co, co., ltd, ltd., llc, plc, group, firm, bank, airline, airlines, airways, motors, industries, holdings, technologies, energy, partners, manufacturer, retailer, operator, carrier, automaker, supplier, publisher, brewery, railway, studio, startup, shipyard',
  ),
  ...entries(
    'ngo',
    'association, foundation, union, charity, federation, institute, society, campaign, coalition, league, alliance, party, club, network, trust, center, centre, church, hospital, university, college, school, museum, movement, organization, organisation, watchdog, think-tank, cooperative, chamber, initiative, project, fund, lobby, academy, laboratory, museum, zoo',
  ),
  ...entries(
    'news_outlet',
    'newspaper, times, post, journal, herald, tribune, daily, gazette, magazine, television, tv, radio, channel, broadcaster, news, telegraph, guardian, website, chronicle, courier, observer, mail, mirror, outlet, station, paper, argus, globe, examiner, sun, star, weekly, media, network',
  ),
  ...entries(
    'dataset',
    'poll, survey, study, report, data, figures, statistics, census, research, analysis, index, records, documents, document, memo, letter, lawsuit, filing, complaint, indictment, affidavit, statement, law, bill, plan, email, emails, review, audit, inquiry, transcript',
  ),
])

/** Names that their words do not explain. */
export const knownBodies: ReadonlyMap<string, SourceKind> = new Map<string, SourceKind>([
  ...entries(
    'government_body',
    'white house, pentagon, downing street, elysee, knesset, duma, bundestag, fbi, cia, nsa, epa, fda, cdc, irs, nasa, supreme court, federal reserve, fed, state department, justice department, capitol hill, whitehall, foreign office, home office, mossad, shin bet, scotland yard, us, u.s.',
  ),
  ...entries(
    'international_body',
    'united nations, un, u.n., nato, european union, eu, e.u., world health organization, who, unicef, unesco, unrwa, iaea, imf, world bank, african union, arab league, opec, european commission, wto, osce, icc, security council, international criminal court, g7, g20, asean, international monetary fund',
  ),
  ...entries(
    'news_agency',
    'reuters, associated press, ap, afp, agence france-presse, irna, tass, xinhua, wafa, anadolu, interfax, ria novosti, bloomberg, dpa, kyodo, yonhap, efe, ansa, fars, tasnim, upi, press association, kcna, sana, isna',
  ),
  ...entries(
    'news_outlet',
    'bbc, cnn, fox news, nbc, abc, cbs, msnbc, npr, pbs, al jazeera, politico, new york times, washington post, wall street journal, guardian, financial times, le monde, der spiegel, haaretz, al-arabiya, sky news, c-span, buzzfeed, axios, huffington post, breitbart',
  ),
  ...entries(
    'armed_group',
    'hamas, hezbollah, hizbollah, houthis, taliban, isis, islamic state, al-qaeda, al qaeda, al-shabaab, boko haram, wagner, islamic jihad, pkk, farc',
  ),
  ...entries(
    'armed_force',
    'idf, israel defense forces, centcom, revolutionary guards, irgc, coast guard, national guard',
  ),
  ...entries(
    'ngo',
    'amnesty international, human rights watch, red cross, greenpeace, oxfam, aclu, gop, fifa, uefa, red crescent, médecins sans frontières, democratic national committee, republican national committee, nra, aarp, dnc, rnc',
  ),
  ...entries(
    'company',
    'google, apple, microsoft, amazon, facebook, meta, tesla, boeing, airbus, exxon, shell, bp, twitter, toyota, volkswagen, goldman sachs, jpmorgan, pfizer, uber, netflix',
  ),
])
