import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog, Sheet } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

export function GalleryDialogs() {
  const [open, setOpen] = useState<'dialog' | 'sheet'>()
  const close = () => setOpen(undefined)
  const actions = (
    <>
      <Button onClick={close}>取消</Button>
      <Button tone="primary" onClick={close}>
        交办
      </Button>
    </>
  )
  const form = <TextInput label="责任人" data-autofocus placeholder="输入姓名或拼音首字母" />
  return (
    <>
      <Button onClick={() => setOpen('dialog')}>对话框</Button>
      <Button onClick={() => setOpen('sheet')}>底部面板</Button>
      <Dialog open={open === 'dialog'} onClose={close} title="交办任务" actions={actions}>
        {form}
      </Dialog>
      <Sheet open={open === 'sheet'} onClose={close} title="交办任务" actions={actions}>
        {form}
      </Sheet>
    </>
  )
}
