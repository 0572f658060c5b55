import type { State } from '../../domain/state.ts'
import type { Answer } from '../../domain/commands/protocol.ts'
import type { Choice } from '../../domain/vote/Ballot.ts'
import type { Motion } from '../../domain/vote/Motion.ts'
import { isSecret } from '../../domain/vote/Motion.ts'
import type * as Blind from './blindPaper.ts'
import type { Outcome } from './OutboxEntry.ts'
import type { Paper } from './Paper.ts'
import { paperId } from './Paper.ts'
import { createStore } from './store.ts'
import type { Table } from './table.ts'

export interface SecretBallotsParts {
  readonly table: Table<Paper>
  /** The lazy chunk. */
  readonly blind: () => Promise<typeof Blind>
  /** May this page take a paper for that motion now? */
  readonly may: (motion: Motion) => boolean
  readonly take: (motionId: string, blinded: string, round: number) => Promise<Outcome>
  readonly cast: (paper: Paper) => Promise<Answer>
  readonly now: () => number
  /** Without WebCrypto (plain http) there are no secret votes on this page. */
  readonly isSecure: boolean
}

/** Why there is no paper: plain http, or this member's paper went to another device, or refused. */
export interface Hindrance {
  readonly code: 'INSECURE' | 'ELSEWHERE' | 'REFUSED'
  readonly text: string
}

export const INSECURE: Hindrance = {
  code: 'INSECURE',
  text: '无记名投票需要安全连接，请用 https 网址打开本页',
}
const ELSEWHERE: Hindrance = {
  code: 'ELSEWHERE',
  text: '您的选票已在另一台设备领取，请在该设备投票',
}

/** All ballot papers of one account on this page: taken as soon as a vote opens, kept over a reload. */
export class SecretBallots {
  readonly papers = createStore<ReadonlyMap<string, Paper>>(new Map())
  readonly hindrances = createStore<ReadonlyMap<string, Hindrance>>(new Map())
  readonly #parts: SecretBallotsParts
  #owner: string | undefined
  readonly #busy = new Set<string>()

  constructor(parts: SecretBallotsParts) {
    this.#parts = parts
  }

  /** Takes up the papers that earlier pages held, and goes on sending what they had not delivered. */
  async open(owner: string): Promise<void> {
    this.#owner = owner
    const kept = (await this.#parts.table.all()).filter((paper) => paper.owner === owner)
    if (this.#owner !== owner) return
    this.papers.set(new Map([...kept.map((p) => [p.id, p] as const), ...this.papers.get()]))
    for (const paper of this.papers.get().values()) if (paper.choice) void this.#deliver(paper)
  }

  close(): void {
    this.#owner = undefined
    this.papers.set(new Map())
    this.hindrances.set(new Map())
  }

  async forget(): Promise<void> {
    this.close()
    await this.#parts.table.clear()
  }

  /** Looks at the board: is there a secret vote, and may this page have a paper for it? */
  follow(state: State, committeeId: string): void {
    for (const motion of state.motion.values())
      if (motion.phase === 'VOTING' && isSecret(motion) && this.#parts.may(motion))
        void this.#takePaper(motion, committeeId)
  }

  async cast(motionId: string, round: number, choice: Choice): Promise<void> {
    const paper = this.#paper(motionId, round)
    if (!paper?.signature || paper.choice || paper.end) return
    await this.#deliver(await this.#put({ ...paper, choice }))
  }

  async #takePaper(motion: Motion, committeeId: string): Promise<void> {
    const owner = this.#owner
    const tokenKey = motion.phase === 'VOTING' ? motion.tokenKey : undefined
    if (owner === undefined || tokenKey === undefined) return
    const id = paperId(owner, motion.id, motion.round)
    if (!this.#parts.isSecure) return this.#hinder(id, INSECURE)
    if (this.#busy.has(id) || this.#paper(motion.id, motion.round)?.signature) return
    if (this.hindrances.get().has(id)) return
    this.#busy.add(id)
    let chosen: Paper | undefined
    try {
      const blind = await this.#parts.blind()
      const place = { id, owner, committeeId, motionId: motion.id, round: motion.round }
      // Two tabs of one person must ask with the same paper: only the first request is signed.
      const made = { ...place, ...(await blind.makePaper(tokenKey)) }
      const paper = await this.#parts.table.claim(id, made)
      if (paper.signature || paper.end) {
        this.#show(paper)
        if (paper.choice) chosen = paper
        return
      }
      const outcome = await this.#parts.take(motion.id, paper.blinded, motion.round)
      if (this.#owner !== owner) return
      const signed = outcome.ok ? outcome.answer?.['signature'] : undefined
      if (typeof signed !== 'string') return this.#refused(id, outcome)
      const { blinding = '', ...rest } = paper
      const signature = await blind.unblind(tokenKey, paper.serial, blinding, signed)
      await this.#put({ ...rest, signature, signedAt: this.#parts.now() })
    } catch (fault) {
      this.#hinder(id, { code: 'REFUSED', text: '未能领取选票，请刷新页面重试' })
      console.warn(fault)
    } finally {
      this.#busy.delete(id)
      // Chosen in another tab, which may be gone by now: the same ballot counts once, whoever sends it.
      if (chosen) void this.#deliver(chosen)
    }
  }

  #refused(id: string, outcome: Outcome): void {
    if (outcome.ok || outcome.late || outcome.code === 'VOTE_NOT_OPEN') return
    const { code, text } = outcome
    this.#hinder(id, code === 'ALREADY_VOTED' ? ELSEWHERE : { code: 'REFUSED', text })
  }

  async #deliver(paper: Paper): Promise<void> {
    if (this.#busy.has(paper.id)) return
    this.#busy.add(paper.id)
    try {
      const answer = await this.#parts.cast(paper)
      if (this.#owner !== paper.owner) return
      const { choice: _, signature: __, ...rest } = paper
      if (answer.ok) {
        const { receiptOf } = await this.#parts.blind()
        await this.#put({ ...rest, end: 'cast', receipt: await receiptOf(paper.serial) })
      } else if (answer.code === 'VOTE_NOT_OPEN' || answer.code === 'MEETING_CLOSED') {
        await this.#put({ ...rest, end: 'late' })
      } else {
        this.#hinder(paper.id, { code: 'REFUSED', text: answer.text })
        await this.#put({ ...rest, end: 'refused' })
      }
    } finally {
      this.#busy.delete(paper.id)
    }
  }

  #paper(motionId: string, round: number): Paper | undefined {
    return this.papers.get().get(paperId(this.#owner ?? '', motionId, round))
  }

  async #put(paper: Paper): Promise<Paper> {
    this.#show(paper)
    await this.#parts.table.put(paper.id, paper)
    return paper
  }

  #show(paper: Paper): void {
    this.papers.set(new Map(this.papers.get()).set(paper.id, paper))
  }

  #hinder(id: string, why: Hindrance): void {
    if (this.hindrances.get().get(id)?.code !== why.code)
      this.hindrances.set(new Map(this.hindrances.get()).set(id, why))
  }
}
