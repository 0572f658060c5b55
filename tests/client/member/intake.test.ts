import { describe, expect, it } from 'vitest'
import { guessBranch } from '../../../client/features/intake/guessBranch.ts'
import { looksLikeFullName } from '../../../client/features/intake/looksLikeFullName.ts'
import { similarIssues } from '../../../client/parts/similarIssues.ts'
import { demoChanges } from '../../../server/demo/loadDemo.ts'
import { apply, emptyState } from '../../../domain/state.ts'

const state = apply(emptyState(), demoChanges().changes)
const branches = [...state.branch.values()]
const issues = [...state.issue.values()]

describe('the branch that a place belongs to', () => {
  it.each([
    ['一村5栋', 'B1'],
    ['二村12栋与13栋之间', 'B2'],
    ['四村至原厂大门道路', 'B4'],
    ['滨河路夜市', 'B8'],
    ['66栋楼下', 'B8'],
    ['50栋1楼', 'B6'],
  ])('%s is of %s', (place, id) => {
    expect(guessBranch(place, branches)?.id).toBe(id)
  })

  it('is left open where the place says nothing, or two villages', () => {
    expect(guessBranch('三单元门口', branches)).toBeUndefined()
    expect(guessBranch('五村、六村', branches)).toBeUndefined()
    expect(guessBranch('', branches)).toBeUndefined()
  })

  it('is guessed right for the demo community’s own issues, or not at all', () => {
    const wrong = issues
      .map((issue) => ({ issue, guess: guessBranch(issue.location, branches)?.id }))
      .filter(({ issue, guess }) => guess !== undefined && guess !== issue.branchId)
    expect(wrong.map(({ issue }) => `${issue.no} ${issue.location}`)).toEqual([])
  })
})

describe('issues that may be the same', () => {
  it('offers the known one first while a second report is being typed', () => {
    const [first] = similarIssues({ title: '电动车没有充电桩', location: '三村' }, issues)
    expect(first?.issue.no).toBe('CY-2611-16')
  })

  it('offers nothing for something new, nor an issue for itself, nor a merged one', () => {
    expect(similarIssues({ title: '儿童滑梯螺丝松脱', location: '' }, issues)).toEqual([])
    const one = issues.find((i) => i.no === 'CY-2611-16')!
    const merged = { ...one, status: 'MERGED' as const }
    expect(similarIssues(one, [one], one.id)).toEqual([])
    expect(similarIssues(one, [merged])).toEqual([])
  })
})

describe('an alias that is a full name', () => {
  it.each(['王桂兰', '周强'])('%s', (name) => expect(looksLikeFullName(name)).toBe(true))
  it.each(['居民周某', '周某', '王阿姨', '张先生', '二村12栋楼栋长', '红色管家', '居民', '匿名'])(
    'is not %s',
    (name) => expect(looksLikeFullName(name)).toBe(false),
  )
  it('is not any alias of the demo community', () => {
    expect(issues.map((i) => i.reporter.alias).filter(looksLikeFullName)).toEqual([])
  })
})
