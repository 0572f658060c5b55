import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { currentMeeting } from '../domain/meeting/lookup.ts'
import type { App } from './app.ts'
import { wallClock } from './clock.ts'
import { authStorage } from './store/authAdapter.ts'
import type { Prisma } from './store/prisma.ts'

export interface DemoLink {
  readonly seatId: string
  readonly name: string
  readonly post: string
  readonly kind: string
  readonly role: 'chair' | 'recorder' | 'member' | 'observer' | 'screen'
  readonly url: string
}
export interface DemoLinks {
  readonly address: string
  readonly pid: number
  readonly links: readonly DemoLink[]
}

/** Whom the links of a demo are from. */
const DEMO = 'demo'

const fileIn = (dataDir: string): string => join(dataDir, 'demo-links.json')

/** Personal links of every seat and of the big screen; the same ones at each start. */
export const makeDemoLinks = async (app: App): Promise<readonly DemoLink[]> => {
  const committee = await app.prisma.committee.findFirst({ select: { committeeId: true } })
  const room = committee ? await app.rooms.of(committee.committeeId) : undefined
  if (!committee || !room) return []
  const { committeeId } = committee
  const meeting = currentMeeting(room.state)
  const url = ({ token }: { token: string }) => `${app.url}/j#${token}`
  const seats = [...room.state.seat.values()].sort((a, b) => a.order - b.order)
  const links: DemoLink[] = []
  for (const { id: seatId, name, post, kind, votes } of seats) {
    const holder = { committeeId, seatId }
    const role =
      seatId === meeting?.chairId
        ? 'chair'
        : seatId === meeting?.recorderId
          ? 'recorder'
          : votes
            ? 'member'
            : 'observer'
    const link = await app.auth.issueStableLink({ holder, name, createdBy: DEMO })
    links.push({ seatId, name, post, kind, role, url: url(link) })
  }
  const holder = { committeeId, screen: true as const }
  const screen = await app.auth.issueStableLink({ holder, name: '大屏', createdBy: DEMO })
  links.push({
    seatId: '',
    name: '大屏',
    post: '',
    kind: 'SCREEN',
    role: 'screen',
    url: url(screen),
  })
  return links
}

/**
 * The links of an earlier demo on the same data, and what they have opened, end before a production
 * server answers anybody: they have been on screens and in messages.
 */
export const endDemoLinks = async (prisma: Prisma): Promise<void> => {
  const { links, sessions } = authStorage(prisma)
  const linkIds = await links.revoke({ createdBy: DEMO }, wallClock.now())
  if (linkIds.length > 0) await sessions.remove({ linkIds })
}

/** Leaves the links where `npm run links` finds them; the file is the owner's alone. */
export const keepDemoLinks = (dataDir: string, app: App, links: readonly DemoLink[]) =>
  writeFile(
    fileIn(dataDir),
    JSON.stringify({ address: app.url, pid: process.pid, links } satisfies DemoLinks, null, 2),
    { mode: 0o600 },
  )

export const dropDemoLinks = (dataDir: string) => rm(fileIn(dataDir), { force: true })

/** What the running server has left; undefined where there is none. */
export const readDemoLinks = async (dataDir: string): Promise<DemoLinks | undefined> => {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as DemoLinks)
}
