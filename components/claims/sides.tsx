import { useTranslations } from 'next-intl'
import { RebuttalEntry } from '@/components/rebuttals/rebuttal-entry'
import { StatementEntry } from '@/components/statements/statement-entry'
import { Folded } from '@/components/ui/folded'
import type { Stance } from '@/generated/prisma/enums'
import type { StatementView } from '@/lib/claims/statement-refs'
import type { RebuttalView } from '@/lib/rebuttals/queries'

const OPEN = 6
const FOR: readonly Stance[] = ['asserts', 'confirms', 'qualifies']

/**
 * Who says so faces who denies or doubts it. A statement that a rebuttal rests on stands with its rebuttal alone; those
 * that answer a rebuttal stand below it.
 */
export function Sides({
  statements,
  rebuttals,
  originCount,
  originAgainstCount,
  desk = false,
}: {
  statements: StatementView[]
  rebuttals: RebuttalView[]
  originCount: number
  originAgainstCount: number
  /** With links to the forms. */
  desk?: boolean
}) {
  const t = useTranslations('reader.claim')
  const restedOn = new Set(rebuttals.flatMap(statementIds))
  const says = statements.filter((statement) => FOR.includes(statement.stance))
  const silent = statements.filter((it) => it.stance === 'declined_to_comment' && !restedOn.has(it.id))
  const others = statements.filter(
    (it) => !FOR.includes(it.stance) && !restedOn.has(it.id) && !silent.includes(it),
  )
  const anchors = anchorsOf(rebuttals, says)
  const side = (count: number, origins: number) =>
    `${t('statements', { count })}, ${t('originsFor', { count: origins })}`
  return (
    <div className="facing mt-10">
      <section aria-labelledby="for-heading" id="for">
        <h2 id="for-heading">{t('for')}</h2>
        <p className="pb-2 text-small text-soft">
          {says.length > 0 ? side(says.filter(counts).length, originCount) : null}
        </p>
        {says.length === 0 ? (
          <p className="border-t border-rule py-4 text-note text-soft">{t('noneFor')}</p>
        ) : null}
        <Folded
          className="ruled"
          shown={OPEN}
          more={(count) => t('more', { count })}
          items={says.map((statement) => (
            <StatementEntry key={statement.id} statement={statement} desk={desk} />
          ))}
        />
      </section>
      <section aria-labelledby="against-heading" id="against">
        <h2 id="against-heading">{t('against')}</h2>
        <p className="pb-2 text-small text-soft">
          {rebuttals.length + others.length > 0
            ? side(rebuttals.length + others.filter(counts).length, originAgainstCount)
            : null}
        </p>
        {rebuttals.length + others.length === 0 ? (
          <p className="border-t border-rule py-4 text-note text-soft">{t('noneAgainst')}</p>
        ) : null}
        <Folded
          className="ruled"
          shown={OPEN}
          more={(count) => t('more', { count })}
          items={[
            ...rebuttals.map((rebuttal) => (
              <RebuttalEntry key={rebuttal.id} rebuttal={rebuttal} anchors={anchors} desk={desk} />
            )),
            ...others.map((statement) => (
              <StatementEntry key={statement.id} statement={statement} desk={desk} />
            )),
          ]}
        />
        {silent.length > 0 ? (
          <>
            <h3 className="mt-6 pb-2 text-note">{t('silent')}</h3>
            <ul className="ruled">
              {silent.map((statement) => (
                <StatementEntry key={statement.id} statement={statement} desk={desk} />
              ))}
            </ul>
          </>
        ) : null}
      </section>
    </div>
  )
}

function statementIds(rebuttal: RebuttalView): string[] {
  return [rebuttal.statement.id, ...rebuttal.answers.flatMap(statementIds)]
}

/** What was recorded in error is shown, and counted nowhere. */
function counts(statement: StatementView): boolean {
  return statement.withdrawnAt === null
}

/** The first rebuttal that shows each statement which no column shows by itself. */
function anchorsOf(rebuttals: RebuttalView[], shown: StatementView[]): Set<string> {
  const anchored = new Set(shown.map((statement) => statement.id))
  const anchors = new Set<string>()
  const visit = (rebuttal: RebuttalView) => {
    if (!anchored.has(rebuttal.statement.id)) anchors.add(rebuttal.id)
    anchored.add(rebuttal.statement.id)
    rebuttal.answers.forEach(visit)
  }
  rebuttals.forEach(visit)
  return anchors
}
