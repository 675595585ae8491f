import type { Transaction } from '@/lib/platform/database/database'

/** The number that a database file carries for its application (SQLite's `user_version`); 0 in a new one. */
export async function readUserVersion(tx: Pick<Transaction, '$queryRaw'>): Promise<number> {
  const [row] = await tx.$queryRaw<{ version: number | bigint }[]>`
    SELECT "user_version" AS "version" FROM pragma_user_version`
  return Number(row?.version ?? 0)
}

/** Sets it, as part of the transaction. */
export async function writeUserVersion(
  tx: Pick<Transaction, '$executeRawUnsafe'>,
  version: number,
): Promise<void> {
  await tx.$executeRawUnsafe(`PRAGMA user_version = ${Math.trunc(version)}`)
}
