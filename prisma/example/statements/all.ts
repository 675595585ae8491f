import type { ExampleStatement } from '../types'
import { attackStatements } from './attacks'
import { dailyStatements } from './daily'
import { iranianStatements } from './iran'
import { warStatements } from './war'
import { warningStatements } from './warning'

/** Every statement of the example: who took which stance on which claim, and through whom it came. */
export const statements: ExampleStatement[] = [
  ...warningStatements,
  ...iranianStatements,
  ...attackStatements,
  ...warStatements,
  ...dailyStatements,
]
