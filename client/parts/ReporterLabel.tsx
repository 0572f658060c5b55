import type { Issue } from '../../domain/issue/Issue.ts'
import { useText } from '../text/defineText.ts'
import { issueWords } from './issueWords.text.ts'

/** Who reported: the alias, which is no full name, and the kind where the alias does not say it. */
export function ReporterLabel({ reporter: { kind, alias } }: Pick<Issue, 'reporter'>) {
  const word = useText(issueWords).reporter[kind]
  return <>{alias.includes(word) ? alias : `${word} ${alias}`}</>
}
