export type Label = 'in' | 'out' | 'undecided'

/** `[attacker, target]`, both ids of arguments. */
export type Attack = readonly [attacker: string, target: string]

/**
 * The grounded labelling of an argumentation framework: an argument is `in` if all its attackers are out, `out`
 * if one of them is in, and `undecided` otherwise, deciding no more than these rules force. It is unique.
 *
 * Source: P. M. Dung, "On the acceptability of arguments and its fundamental role in nonmonotonic reasoning,
 * logic programming and n-person games", Artificial Intelligence 77 (1995), whose grounded extension is the
 * least fixed point of the characteristic function; as a labelling, M. Caminada, "On the issue of reinstatement
 * in argumentation" (2006).
 *
 * Linear in arguments and attacks: each attack is looked at once from each end. Arguments that only an attack
 * names belong to the framework too. An argument may attack itself; an attack named twice is one attack.
 */
export function grounded(args: Iterable<string>, attacks: Iterable<Attack>): Map<string, Label> {
  const labels = new Map<string, Label>()
  const targets = new Map<string, string[]>()
  const attackersLeft = new Map<string, number>()
  for (const arg of args) labels.set(arg, 'undecided')
  for (const [attacker, target] of attacks) {
    labels.set(attacker, 'undecided').set(target, 'undecided')
    const list = targets.get(attacker)
    if (list) list.push(target)
    else targets.set(attacker, [target])
    attackersLeft.set(target, (attackersLeft.get(target) ?? 0) + 1)
  }

  const unattacked = [...labels.keys()].filter((arg) => !attackersLeft.has(arg))
  // The worklist grows while it is walked: whoever has lost the last attacker is in, and joins it once.
  for (const arg of unattacked) {
    labels.set(arg, 'in')
    for (const defeated of targets.get(arg) ?? []) {
      if (labels.get(defeated) !== 'undecided') continue
      labels.set(defeated, 'out')
      for (const target of targets.get(defeated) ?? []) {
        const left = (attackersLeft.get(target) ?? 0) - 1
        attackersLeft.set(target, left)
        if (left === 0 && labels.get(target) === 'undecided') unattacked.push(target)
      }
    }
  }
  return labels
}
