import { defineText } from '../../text/defineText.ts'

export const guestsText = defineText({
  zh: {
    waiting: (n: number) => `等候 ${n}人`,
    asked: (when: string) => `${when}申请列席`,
    admit: '同意',
    admitOf: (name: string) => `同意 ${name} 列席`,
    refuse: '不同意',
    refuseOf: (name: string) => `不同意 ${name} 列席`,
    code: '会议码',
    codeHint: '列席人员扫码或输入会议码，由主持人同意后进入。',
    show: '显示二维码',
    qr: (code: string) => `加入会议的二维码，会议码${code}`,
  },
  en: {
    waiting: (n) => `${n} waiting`,
    asked: (when) => `asked ${when}`,
    admit: 'Let in',
    admitOf: (name) => `Let ${name} in`,
    refuse: 'No',
    refuseOf: (name) => `Turn ${name} away`,
    code: 'Meeting code',
    codeHint: 'Guests scan this or type the code, and enter once the chair agrees.',
    show: 'Show the QR code',
    qr: (code) => `QR code for joining, meeting code ${code}`,
  },
})
