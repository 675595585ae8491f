import { assessmentSteps, dissentSteps } from './assessments'
import { commentSteps } from './comments'
import { evidenceSteps } from './evidence'
import { rebuttalSteps } from './rebuttals'
import { claimSteps, documentSteps, storySteps } from './records'
import { sourceSteps } from './sources'
import { statementSteps } from './statements'
import type { Step } from './step'

/** All that the example's editors did, in the order of time; what names another record comes after it. */
export function allSteps(): Step[] {
  return [
    ...storySteps,
    ...sourceSteps,
    ...documentSteps,
    ...claimSteps,
    ...statementSteps,
    ...rebuttalSteps,
    ...evidenceSteps,
    ...assessmentSteps,
    ...dissentSteps,
    ...commentSteps,
  ].sort((a, b) => a.at.localeCompare(b.at))
}
