import { defineText } from '../../text/defineText.ts'
import { plural } from '../../text/plural.ts'

export const areaAccess = defineText({
  zh: {
    title: '上级账号',
    lead: '街道党工委、区委组织部用各自的链接查阅辖区各社区：只能看，不能办理，看不到联系方式、选票和草稿。',
    committees: (n: number) => `${n}个社区`,
  },
  en: {
    title: 'Superiors',
    lead: 'A subdistrict or district reads over its communities with a link of its own: no buttons, no contacts, no ballots, no drafts.',
    committees: (n) => plural(n, 'committee'),
  },
})
