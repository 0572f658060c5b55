import { defineText } from '../text/defineText.ts'

export const photoWords = defineText({
  zh: { photo: (n: number, of: number) => `照片${n}，共${of}张` },
  en: { photo: (n, of) => `Photo ${n} of ${of}` },
})
