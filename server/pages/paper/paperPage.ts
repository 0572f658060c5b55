import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { page } from '../page.ts'

interface Frame {
  readonly title: string
  /** Whose archive it is. */
  readonly name: string
  readonly body: Html
  /** The way up; the list itself has none. */
  readonly up?: { readonly href: string; readonly text: string }
}

/** 纸面版: a page of the archive for browsers without JavaScript, and for the printer. */
export const paperPage = ({ title, name, body, up }: Frame): Html =>
  page({
    title: `${title} · ${name}`,
    body: html`<nav class="top">
        <span>${name}</span>
        ${up && html`<a href="${up.href}">‹ ${up.text}</a>`}
        <a href="/">议事板</a>
      </nav>
      <main>${body}</main>`,
  })

/** Nothing is there, or not for this reader: the same words for both. */
export const notFoundPage = (name: string): Html =>
  paperPage({
    title: '没有找到',
    name,
    up: { href: '/paper', text: '会议档案' },
    body: html`<h1>没有找到，或您无权查阅</h1>
      <p>请回到会议档案，从列表中重新打开。</p>`,
  })

/** For somebody who has not signed in, or may not read the archive. */
export const signInFirstPage = (): Html =>
  paperPage({
    title: '请先登录',
    name: '会议档案',
    body: html`<h1>请先登录</h1>
      <p>会议档案供本委员会成员和上级查阅。请先用个人链接登录，再打开本页。</p>
      <p class="hint">
        登录需要允许 JavaScript；登录以后，本页不需要。<a href="/sign-in">去登录</a>
      </p>`,
  })
