import type { App } from './app.ts'
import type { DemoLink } from './demoLinks.ts'

const ROLES = [
  ['chair', '主持人控制台'],
  ['member', '委员（手机）'],
  ['recorder', '记录人'],
  ['screen', '会场大屏'],
] as const

/** What stands on the terminal once the board runs: where it is, and a door for each role. */
export const announce = (o: {
  app: App
  place: string
  links: readonly DemoLink[]
  setupUrl?: string | undefined
  /** No port was asked for, so another one than usual needs a word. */
  usualPort: boolean
}): void => {
  const line = (label: string, text: string) => `  ${label}${'　'.repeat(7 - label.length)}${text}`
  const doors = ROLES.flatMap(([role, label]) => {
    const link = o.links.find((l) => l.role === role)
    return link ? [line(label.slice(0, 7), `${link.url}  ${link.name}`)] : []
  })
  process.stdout.write(
    [
      '',
      o.usualPort && o.app.moved ? `  端口 3000 已被占用，改用 ${o.app.port}。` : '',
      line('议事板', o.app.url),
      line('数据', o.place),
      ...(doors.length > 0 ? ['', '  个人链接（点开即登录，不要外传）：', ...doors] : []),
      ...(doors.length > 0 ? ['', '  全部席位的链接：npm run links'] : []),
      ...(o.setupUrl ? ['', line('首次设置', o.setupUrl), '  此链接只能使用一次。'] : []),
      '',
      '  按 Ctrl-C 结束。',
      '',
    ].join('\n'),
  )
}
