import type { ExampleClaim } from '../types'
import { attackClaims } from './attacks'
import { messageClaims } from './messages'
import { warClaims } from './war'

/** Every proposition of the example, in the order in which readers meet them. */
export const claims: ExampleClaim[] = [...messageClaims, ...attackClaims, ...warClaims]
