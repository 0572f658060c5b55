import { defineText } from '../../text/defineText.ts'

export const consentText = defineText({
  zh: {
    block: (n: number) => `一般事项一并同意（${n}项）`,
    blockLead: '征询两次，无人不同意，即可一并同意；有人不同意的单独审议。',
    choose: '请至少选一项',
    objected: (names: string) => `${names}有不同意见，须单独审议`,
    agree: (n: number) => `${n}项一并同意`,
    agreed: (n: number) => `会议一并同意${n}项`,
    object: '有不同意见',
    objectTo: (title: string) => `对“${title}”有不同意见`,
    iObjected: '您已表示不同意见，这一项将单独审议。',
    silence: '没有不同意见的，不用操作。',
    noVoice: '列席人员可以听取，没有表决权。',
  },
  en: {
    block: (n) => `Routine items together (${n})`,
    blockLead:
      'Asked twice and nobody objects: agreed together. Pulled items are dealt with alone.',
    choose: 'Choose at least one item',
    objected: (names) => `${names} objects: to be dealt with alone`,
    agree: (n) => (n === 1 ? 'Agreed' : `All ${n} agreed`),
    agreed: (n) => (n === 1 ? 'Agreed to one item' : `Agreed to ${n} items together`),
    object: 'I object',
    objectTo: (title) => `Object to “${title}”`,
    iObjected: 'You objected; this item will be dealt with alone.',
    silence: 'If you have no objection, there is nothing to do.',
    noVoice: 'Observers have no vote here.',
  },
})
