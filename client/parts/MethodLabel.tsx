import type { Method } from '../../domain/committee/Settings.ts'
import { useText } from '../text/defineText.ts'
import { voteWords } from './voteWords.text.ts'

/** 举手表决 */
export const MethodLabel = ({ method }: { readonly method: Method }) => (
  <>{useText(voteWords).method[method]}</>
)
