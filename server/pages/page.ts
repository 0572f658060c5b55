import type { Response } from 'express'
import { html } from './html.ts'
import type { Html } from './html.ts'

/** A whole page that needs no JavaScript, in the one style of all such pages. */
export const page = (o: { readonly title: string; readonly body: Html }): Html =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="renderer" content="webkit" />
        <meta name="robots" content="noindex" />
        <title>${o.title}</title>
        <link rel="stylesheet" href="/pages.css" />
      </head>
      <body>
        ${o.body}
      </body>
    </html>`

/** Sends a page that nobody keeps a copy of. */
export const sendPage = (response: Response, status: number, content: Html): void => {
  response.status(status).set('Cache-Control', 'no-store').type('html').send(content.toString())
}
