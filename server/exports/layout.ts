/** Points in a millimetre. */
export const MM = 72 / 25.4

// The form of an official document after GB/T 9704-2012. Lengths in mm, type in points.

export const PAGE = { width: 210, height: 297 }
export const MARGIN = { top: 37, bottom: 35, left: 28, right: 26 }
/** 版心 */
export const TYPE_AREA = { width: 156, height: 225 }
export const LINES = 22
export const CHARACTERS = 28
/** 3号, for the text. */
export const BODY = 16
/** 4号, for colophon and page number. */
export const SMALL = 14
/** 22 of these fit into the type area; 29 pt would not. */
export const LINE_PITCH = 28.95
/** 28 characters of 16 pt are 2 mm too wide for the type area: they stand a little closer. */
export const CHARACTER_PITCH = (TYPE_AREA.width * MM) / CHARACTERS
/** Top of 纪要标志 below the top of the type area. */
export const MARK_BELOW_TOP = 35
export const RED_RULE_BELOW_NUMBER = 4
export const PAGE_NUMBER_BELOW = 7
/** Rules in mm: the first and last of the colophon, and the one between. */
export const RULE = { outer: 0.35, inner: 0.25 }
export const RED = 'C00000'

/** Sizes for 纪要标志 in points: 小初, 一号, 小一, 二号, 小二. */
const MARK_SIZES = [36, 26, 24, 22, 18]
const SAFE = 0.98

/** The largest size at which the mark stands on one line; a very long one breaks at 二号. */
export const markSize = (mark: string): number =>
  MARK_SIZES.find((size) => widthOf(mark) * size <= TYPE_AREA.width * MM * SAFE) ?? 22

/** Width in characters: what is not ASCII counts as full-width. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c < '\u0080' ? 0.6 : 1), 0)
