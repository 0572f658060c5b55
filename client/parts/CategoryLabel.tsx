import type { Category } from '../../domain/issue/Issue.ts'
import { useText } from '../text/defineText.ts'
import { issueWords } from './issueWords.text.ts'

export const CategoryLabel = ({ category }: { readonly category: Category }) => (
  <>{useText(issueWords).category[category]}</>
)
