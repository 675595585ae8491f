import { Role } from '@/generated/prisma/enums'

type Say = (key: Role) => string

/** The roles to choose from, the least first, each with what it allows. */
export function roleOptions(name: Say, allows: Say): { value: Role; label: string; hint: string }[] {
  return Object.values(Role).map((value) => ({ value, label: name(value), hint: allows(value) }))
}
