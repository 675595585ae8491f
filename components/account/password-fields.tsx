import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/form/text-field'
import { SHORTEST_PASSWORD } from '@/lib/people/users/schema'

/** A new password, typed twice. */
export function PasswordFields() {
  const t = useTranslations('account')
  const hint = t('passwordHint', { count: SHORTEST_PASSWORD })
  return (
    <>
      <TextField autoComplete="new-password" hint={hint} name="password" required type="password" />
      <TextField autoComplete="new-password" name="passwordAgain" required type="password" />
    </>
  )
}
