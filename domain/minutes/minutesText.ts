import { dateInChinese } from '../time.ts'
import type { MinutesDocument, MinutesSection } from './MinutesDocument.ts'
import { paragraphsOf } from './MinutesDocument.ts'

const RULE = '────────────'
const INDENT = '　　'

/** One section as plain text, each paragraph indented by two characters. */
export const sectionText = (section: MinutesSection): string =>
  [section.heading, ...paragraphsOf(section)].map((line) => INDENT + line).join('\n')

/** All but the colophon: what the signature freezes [M41]. */
export const bodyText = (d: MinutesDocument): string =>
  [
    '【版头】',
    d.mark,
    d.docNo,
    `${RULE}（红色分隔线，与版心等宽）${RULE}`,
    '',
    ...(d.correction ? [INDENT + d.correction] : []),
    INDENT + d.opening,
    ...d.sections.map(sectionText),
    '',
    ...d.people.map(({ label, names }) => `${INDENT}${label}：${names.join('、')}`),
    `${INDENT}主持：${d.chairs.join('、')}　　记录：${d.recorder}　　签发：${d.signer}`,
  ].join('\n')

/** 版记 */
const colophonText = (d: MinutesDocument): string =>
  [
    '【版记】',
    `${RULE}（粗线）${RULE}`,
    `　抄送：${d.copiesTo.join('，')}。`,
    `${RULE}（细线）${RULE}`,
    `　${d.issuer}　　　　　　　　${dateInChinese(d.printedAt)}印发`,
    `${RULE}（粗线）${RULE}`,
  ].join('\n')

/** The whole document as plain text, in the form of `sample/minutes-example.txt`. */
export const minutesText = (d: MinutesDocument): string => `${bodyText(d)}\n\n${colophonText(d)}`
