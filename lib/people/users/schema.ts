import { z } from 'zod'
import { Role } from '@/generated/prisma/enums'
import { checkbox, line, reason, recordId, version } from '@/lib/platform/forms/fields'

/** In characters (UTF-16 units). */
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 200
/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 7

/** An e-mail address, brought to lower case: two spellings are one account. */
const email = () =>
  z
    .string({ error: 'required' })
    .transform((text) => text.normalize('NFC').trim().toLowerCase())
    .pipe(z.string().min(1, 'required').max(254, 'too_long').pipe(z.email('bad_email')))

/** A new password, as typed: blanks count. */
const newPassword = () =>
  z
    .string({ error: 'required' })
    .min(SHORTEST_PASSWORD, 'password_short')
    .max(LONGEST_PASSWORD, 'password_long')

const currentPassword = () =>
  z.string({ error: 'required' }).min(1, 'required').max(LONGEST_PASSWORD, 'password_long')

const token = () => z.string({ error: 'link_invalid' }).regex(/^[\w-]{20,100}$/, 'link_invalid')

type Repeated = { password: string; passwordAgain: string }
const same = ({ password, passwordAgain }: Repeated) => password === passwordAgain
const differs = { path: ['passwordAgain'], message: 'password_differs' }

export const signInInput = z.object({
  email: email(),
  password: currentPassword(),
  next: z.string().max(500).optional(),
})

export const setUpInput = z
  .object({
    token: token(),
    name: line(100),
    email: email(),
    password: newPassword(),
    passwordAgain: z.string({ error: 'required' }),
    removeExample: checkbox(),
  })
  .refine(same, differs)

export const acceptInput = z
  .object({
    token: token(),
    name: line(100).optional(),
    password: newPassword(),
    passwordAgain: z.string({ error: 'required' }),
  })
  .refine(same, differs)

export const inviteInput = z.object({
  email: email(),
  name: line(100).optional(),
  role: z.enum(Role, { error: 'required' }),
})

export const changeRoleInput = z.object({
  id: recordId(),
  version: version(),
  role: z.enum(Role, { error: 'required' }),
  reason: reason(),
})

export const userInput = z.object({ id: recordId(), version: version(), reason: reason() })
export const invitationInput = z.object({ id: recordId() })
export const renameInput = z.object({ name: line(100), version: version() })

/** A form that is one button. */
export const nothing = z.object({})

export const changePasswordInput = z
  .object({
    current: currentPassword(),
    password: newPassword(),
    passwordAgain: z.string({ error: 'required' }),
  })
  .refine(same, differs)

export type SetUpInput = z.output<typeof setUpInput>
export type AcceptInput = z.output<typeof acceptInput>
export type InviteInput = z.output<typeof inviteInput>
export type ChangeRoleInput = z.output<typeof changeRoleInput>
export type UserInput = z.output<typeof userInput>
export type RenameInput = z.output<typeof renameInput>
