import { expect, OFFICE, PHONE, test } from './support/openBoard.ts'

test('a full disk: the chair is told, a member’s press waits on the phone, and both go on by themselves', async ({
  board,
}) => {
  const chair = await board.enter('M-FS', OFFICE)
  const member = await board.enter('M-P05', PHONE)
  const banner = /服务器存储空间已满/
  await expect(member.getByRole('button', { name: '现场签到' })).toBeVisible()
  board.app.shortage.setFull(true)
  await expect(chair.getByText(banner)).toBeVisible()
  await expect(member.getByText(banner)).toHaveCount(0)
  await member.getByRole('button', { name: '现场签到' }).click()
  const isHere = async () => {
    const { meeting, attendance } = await board.state()
    const coming = [...meeting.values()].find(({ phase }) => phase === 'NOTICED')
    return [...attendance.values()].some(
      (one) => one.meetingId === coming?.id && one.seatId === 'M-P05' && one.stays.length > 0,
    )
  }
  expect(await isHere()).toBe(false)
  board.app.shortage.setFull(false)
  await expect(chair.getByText(banner)).toHaveCount(0)
  await expect.poll(isHere).toBe(true)
})
