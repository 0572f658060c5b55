import { OCCASIONS } from '../../domain/minutes/Seal.ts'
import { clockTime, dateInChinese } from '../../domain/time.ts'
import type { FileReport } from '../verify/checkFile.ts'
import type { SealReport } from '../verify/checkSeal.ts'
import { findingInWords } from '../verify/Finding.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'
import { page } from './page.ts'

interface Shown {
  /** The code as it was typed. */
  readonly typed?: string
  readonly seal?: SealReport
  readonly file?: FileReport
  /** A form without a file, or with too large a one. */
  readonly noFile?: true
}

/** 核验: one field for the code on the paper, one for a sealed file, and the answer. */
export const verifyPage = (shown: Shown): Html =>
  page({
    title: '纪要核验',
    body: html`<main class="narrow">
      <h1>纪要核验</h1>
      <p>核对会议纪要是否与封存时一致，不必登录。</p>
      ${answer(shown)}
      <form method="get" action="/verify" class="card">
        <label for="code">纸上的校验码</label>
        <input
          id="code"
          name="code"
          value="${shown.typed ?? ''}"
          placeholder="7F3A-0000-0000-0000"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          maxlength="40"
          required
        />
        <button>核验</button>
      </form>
      <form method="post" action="/verify" enctype="multipart/form-data" class="card">
        <label for="file">或者：封存文件（.json）</label>
        <input id="file" name="file" type="file" accept=".json,application/json" required />
        <button>核验文件</button>
      </form>
      <p class="hint">文件也可以离线核验，不经过本系统：<code>npm run verify -- 文件名</code></p>
    </main>`,
  })

const answer = ({ typed, seal, file, noFile }: Shown): Html | undefined => {
  if (seal) return sealAnswer(seal)
  if (file) return fileAnswer(file)
  if (noFile) return verdict('bad', '没有收到文件，或者文件超过20MB', [])
  if (typed !== undefined)
    return verdict('bad', '没有这个校验码', ['请对照纸上的四组字符再输一次；字母不分大小写。'])
  return undefined
}

const sealAnswer = ({ seal, title, newerVersion, finding }: SealReport): Html =>
  verdict(finding ? 'bad' : 'good', finding ? '已被改动' : '与封存时一致，未变动', [
    `${title ?? ''}${seal.docNo}${seal.version > 1 ? `（第${seal.version}版）` : ''}`,
    `${OCCASIONS[seal.occasion]}时封存：${dateInChinese(seal.sealedAt)} ${clockTime(seal.sealedAt)}`,
    `校验码 ${seal.code}`,
    ...(newerVersion ? [`注意：这份纪要已有更正，现行的是第${newerVersion}版。`] : []),
    ...(finding ? [findingInWords(finding)] : []),
  ])

const fileAnswer = ({ file, compared, finding }: FileReport): Html =>
  verdict(finding ? 'bad' : 'good', finding ? '不一致' : '与封存时一致，未变动', [
    ...(file
      ? [
          `${file.content.docNo}${file.content.version > 1 ? `（第${file.content.version}版）` : ''}`,
          `校验码 ${file.seal.code}，请与纸上的核对`,
          `核对了${compared}条记录，清单共${file.content.manifest.length}条`,
        ]
      : []),
    ...(finding ? [findingInWords(finding)] : []),
  ])

const verdict = (tone: 'good' | 'bad', title: string, lines: readonly string[]): Html =>
  html`<section class="verdict ${tone}" role="status">
    <h2>${tone === 'good' ? '✓' : '✗'} ${title}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </section>`
