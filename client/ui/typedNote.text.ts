import { defineText } from '../text/defineText.ts'

export const typedNote = defineText({
  zh: {
    phone: '这里有电话号码。大家都看得到，请不要写。',
    identity: '这里有证件号码。大家都看得到，请不要写。',
    room: '这里有门牌室号。写到楼栋、单元即可。',
    mask: '替我隐去',
  },
  en: {
    phone: 'There is a phone number here. Everybody reads this; please leave it out.',
    identity: 'There is an identity number here. Everybody reads this; please leave it out.',
    room: 'There is a door number here. Building and entrance are enough.',
    mask: 'Take it out',
  },
})
