import type { ExampleAssessment } from '../types'
import { messageAssessments } from './messages'
import { warAssessments } from './war'

/** The editors' annotations, one version after another. */
export const assessments: ExampleAssessment[] = [...messageAssessments, ...warAssessments]
