import { useState } from 'react'
import { AppearanceSwitch } from '../../ui/AppearanceSwitch.tsx'
import { AvatarGroup } from '../../ui/AvatarGroup.tsx'
import { Button } from '../../ui/Button.tsx'
import { ChipGroup } from '../../ui/ChipGroup.tsx'
import { Countdown } from '../../ui/Countdown.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { HoldButton } from '../../ui/HoldButton.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Progress } from '../../ui/Progress.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Select } from '../../ui/Select.tsx'
import type { SavingState } from '../../ui/StatusChip.tsx'
import { StatusChip } from '../../ui/StatusChip.tsx'
import { Table } from '../../ui/Table.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import { showToast } from '../../ui/toastStore.ts'
import css from './Gallery.module.css'
import { GalleryDialogs } from './GalleryDialogs.tsx'

const STATES: readonly SavingState[] = ['saved', 'saving', 'reconnecting', 'unsaved']
const CATEGORIES = ['环境卫生', '消防安全', '道路停车', '给排水'].map((label) => ({
  value: label,
  label,
}))

/** Every element of the kit. */
export function KitGallery() {
  const [tab, setTab] = useState<'list' | 'tasks'>('list')
  const [category, setCategory] = useState('消防安全')
  const undo = { label: '撤销', run: () => showToast({ text: '已撤销', tone: 'good' }) }
  return (
    <div className={css['stack']}>
      <Panel title="按钮" look="marked">
        <div className={css['row']}>
          <Button tone="primary" hotkey="V">
            发起表决
          </Button>
          <Button icon="plus">临时议题</Button>
          <Button tone="quiet">取消</Button>
          <Button tone="danger">撤回议题</Button>
          <Button tone="primary" pending>
            正在提交
          </Button>
          <Button blocked="只有主持人可以进行此操作">结束会议</Button>
          <HoldButton tone="primary" consequence="还有2人未表决：张某、李某。" onConfirm={() => {}}>
            按住结束表决
          </HoldButton>
          <IconButton icon="settings" label="设置" />
          <Menu label="更多操作" items={MENU} />
        </div>
        <div className={css['row']}>
          <Button onClick={() => showToast({ text: '已改为城管大队牵头', action: undo })}>
            提示条
          </Button>
          <GalleryDialogs />
        </div>
      </Panel>
      <Panel title="表单">
        <div className={css['stack']}>
          <TextInput label="一句话说明" placeholder="例如：路灯不亮，三单元门口" />
          <ChipGroup legend="类别" options={CATEGORIES} value={category} onChange={setCategory} />
          <Select
            label="牵头单位"
            placeholder="请选择"
            options={CATEGORIES}
            value={undefined}
            onChange={() => {}}
          />
          <TextInput label="办理时限" error="时限不能早于今天" defaultValue="2026-11-01" />
          <TextArea label="情况说明" optional hint="不要写居民的姓名、电话和门牌号" />
        </div>
      </Panel>
      <Panel title="状态" aside={<AvatarGroup label="正在看：" names={NAMES} />}>
        <div className={css['row']}>
          {STATES.map((state) => (
            <StatusChip key={state} state={state} />
          ))}
          <Countdown label="还剩" leftMs={42_000} />
          <Countdown label="还剩" leftMs={7_000} />
          <Countdown label="还剩" leftMs={0} overLabel="时间到" />
        </div>
        <Progress label="表决进度" value={9} max={11} words="已投9人，共11人" />
      </Panel>
      <Tabs
        label="问题清单"
        tabs={[
          { value: 'list', label: '全部问题', count: 54 },
          { value: 'tasks', label: '我的任务', count: 2 },
        ]}
        value={tab}
        onChange={setTab}
      >
        <Table caption="赛马比拼">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col" className="number">
                交办
              </th>
              <th scope="col" className="number">
                办结
              </th>
            </tr>
          </thead>
          <tbody>
            {['区住建委', '派出所'].map((unit) => (
              <tr key={unit}>
                <th scope="row">{unit}</th>
                <td className="number">12</td>
                <td className="number">8</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Tabs>
      <Panel title="设置">
        <div className={css['stack']}>
          <AppearanceSwitch />
          <LanguageSwitch />
        </div>
      </Panel>
      <div className={css['qr']}>
        <QrCode text="https://example.org/join?code=412907" />
      </div>
      <EmptyState
        title="本月还没有问题"
        hint="红色管家走访后在这里登记；也可以从表格导入。"
        action={<Button tone="primary">登记问题</Button>}
      />
    </div>
  )
}

const NAMES = ['刘某', '王某', '张某', '李某', '赵某', '陈某', '杨某']
const MENU = [
  { label: '结转下次会议', icon: 'right', run: () => {} },
  { label: '退回完善', icon: 'undo', run: () => {}, blocked: '该议题已有结果' },
  { label: '撤回', icon: 'cross', run: () => {}, danger: true },
] as const
