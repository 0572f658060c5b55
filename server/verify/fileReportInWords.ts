import { OCCASIONS } from '../../domain/minutes/Seal.ts'
import { dateInChinese } from '../../domain/time.ts'
import type { FileReport } from './checkFile.ts'
import { findingInWords } from './Finding.ts'

/** What is said of a sealed file: what it is, its check code, and whether it is as it was sealed. */
export const fileReportInWords = ({ file, compared, finding }: FileReport): readonly string[] => {
  if (!file) return [finding ? findingInWords(finding) : '']
  const { content, seal } = file
  const { docNo, version, occasion, manifest } = content
  return [
    `${docNo} 第${version}版，${OCCASIONS[occasion]}，${dateInChinese(seal.sealedAt)}封存`,
    `校验码 ${seal.code}（请与纸上的核对 compare with the paper）`,
    `公钥 ${seal.publicKey}`,
    `核对记录${compared}条，清单${manifest.length}条`,
    finding ? `✗ ${findingInWords(finding)}` : '✓ 与封存时一致，未变动 unchanged',
  ]
}
