import { MyReceipts } from '../features/ballot/MyReceipts.tsx'
import { MinutesToConfirm } from '../features/myTasks/MinutesToConfirm.tsx'
import { MyIssues } from '../features/myTasks/MyIssues.tsx'
import { MyTasks } from '../features/myTasks/MyTasks.tsx'
import { useText } from '../text/defineText.ts'
import { memberFrame } from './MemberFrame.text.ts'

/** 我的: minutes to confirm, tasks, receipts of votes, registered issues. */
export function MineTab() {
  const t = useText(memberFrame)
  return (
    <>
      <h1 className="visually-hidden">{t.mine}</h1>
      <MinutesToConfirm />
      <MyTasks />
      <MyReceipts />
      <MyIssues />
    </>
  )
}
