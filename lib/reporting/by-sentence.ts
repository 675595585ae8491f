import type { Finding } from './finding'

/** Passages by the place of the sentence that reports them. */
export function bySentence(findings: readonly Finding[]): Map<number, Finding[]> {
  const groups = new Map<number, Finding[]>()
  for (const finding of findings) {
    const group = groups.get(finding.sentence.index)
    if (group) group.push(finding)
    else groups.set(finding.sentence.index, [finding])
  }
  return groups
}
