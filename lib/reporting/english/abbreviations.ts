/**
 * Abbreviations after which a full stop does not end a sentence, in lower case without the stop. Single capitals
 * ("J. Smith", "U.S.") are told by their shape.
 */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof gen lt col maj capt cmdr adm sgt cpl pvt gov sen rep reps sens rev hon st sr jr messrs ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'no nos vs v etc inc corp co ltd llc plc dept est fig figs approx ave blvd rd mt ft al e.g i.e cf pp vol ed eds ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mont neb nev okla ore pa tenn ' +
    'tex va vt wash wis wyo u.s u.k u.n e.u d.c a.m p.m ph.d b.c a.d'
  ).split(' '),
)

/** Those that are also written small; the others need a capital, since "ill." and "mass." are words. */
export const writtenSmall: ReadonlySet<string> = new Set(
  'vs v etc no nos est approx e.g i.e cf pp vol al dept ed eds a.m p.m ft mt inc fig figs'.split(' '),
)

/** Of these, the ones that often do end a sentence: they do so before a capital that starts a common opening word. */
export const openEnded: ReadonlySet<string> = new Set(
  'u.s u.k u.n e.u d.c a.m p.m inc corp co ltd llc plc jr sr etc st'.split(' '),
)
