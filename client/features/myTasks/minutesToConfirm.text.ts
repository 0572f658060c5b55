import { defineText } from '../../text/defineText.ts'

export const minutesToConfirmText = defineText({
  zh: {
    title: '纪要待您确认',
    lead: (meeting: string) => `${meeting}的纪要已签发，请看一遍，确认无误或者提出异议。`,
    until: '确认期到',
    read: '去看纪要',
  },
  en: {
    title: 'Minutes for you to confirm',
    lead: (meeting) =>
      `The minutes of ${meeting} are signed; please read them, and confirm or object.`,
    until: 'Until',
    read: 'Read the minutes',
  },
})
