import { MyReceipts } from '../features/ballot/MyReceipts.tsx'
import { MyIssues } from '../features/myTasks/MyIssues.tsx'
import { MyTasks } from '../features/myTasks/MyTasks.tsx'
import { useText } from '../text/defineText.ts'
import { memberFrame } from './MemberFrame.text.ts'

/** 我的: tasks, receipts of votes, registered issues. */
export function MineTab() {
  const t = useText(memberFrame)
  return (
    <>
      <h1 className="visually-hidden">{t.mine}</h1>
      <MyTasks />
      <MyReceipts />
      <MyIssues />
    </>
  )
}
