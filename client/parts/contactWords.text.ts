import { defineText } from '../text/defineText.ts'

export const contactWords = defineText({
  zh: {
    name: '怎样称呼',
    nameHint: '例如：周女士',
    phone: '电话',
    phoneHint: '手机或固定电话',
    address: '住址',
    addressHint: '只在需要上门时填写',
    consent: (days: number) =>
      `本人同意登记联系方式，只用于回访与评价，问题办结满${days}天后删除。`,
    sealed: '联系方式单独密存，不上清单、不进纪要，查看须写事由并留下记录。',
    lacking: '请填写称呼和电话，并征得本人同意',
    wrongPhone: '电话号码不对，请检查',
    saved: '联系方式已密存',
    notSaved: '联系方式没有存上，请到问题页补登',
    offline: '网络不通，请检查网络后再试',
    broken: '服务器出错了，请稍后再试',
  },
  en: {
    name: 'Called',
    nameHint: 'e.g. Ms Zhou',
    phone: 'Phone',
    phoneHint: 'Mobile or landline',
    address: 'Address',
    addressHint: 'Only where somebody has to call in person',
    consent: (days) =>
      `The resident agrees that this is kept for call-back and rating only, and erased ${days} days after the issue has ended.`,
    sealed:
      'Kept sealed and apart: not on the list, not in the minutes; reading it takes a reason and is on record.',
    lacking: 'Name, phone and the resident’s consent are needed',
    wrongPhone: 'Please check the phone number',
    saved: 'Contact sealed',
    notSaved: 'The contact could not be kept; please add it on the issue’s page',
    offline: 'No network; please check it and try again',
    broken: 'The server had a fault; please try again later',
  },
})
