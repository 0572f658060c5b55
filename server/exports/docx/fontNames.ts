import type { Role } from '../fonts/Shelf.ts'

/** The fonts of the office by the names that Word knows; they are on the reader's machine. */
export const FONT_NAMES: Readonly<Record<Role, string>> = {
  fang: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
  title: '方正小标宋简体',
  song: '宋体',
}

/** What Word takes where that font is missing, in this order. */
const INSTEAD: Readonly<Record<Role, string>> = {
  fang: '仿宋,FangSong,STFangsong,FandolFang',
  hei: 'SimHei,Heiti SC,FandolHei,Noto Sans CJK SC',
  kai: '楷体,KaiTi,STKaiti,FandolKai',
  title: '方正小标宋_GBK,华文中宋,STZhongsong,宋体,SimSun',
  song: 'SimSun,STSong,FandolSong,Noto Serif CJK SC',
}

/** All four kinds of characters in the same font: digits are set in 仿宋, too. */
export const runFonts = (role: Role) => {
  const name = FONT_NAMES[role]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' }
}

/** word/fontTable.xml */
export const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
  `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  (Object.keys(FONT_NAMES) as Role[])
    .map(
      (role) =>
        `<w:font w:name="${FONT_NAMES[role]}"><w:altName w:val="${INSTEAD[role]}"/>` +
        `<w:charset w:val="86"/><w:family w:val="${role === 'hei' ? 'swiss' : 'roman'}"/>` +
        `<w:pitch w:val="variable"/></w:font>`,
    )
    .join('') +
  `</w:fonts>`
