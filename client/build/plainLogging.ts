// What Yjs uses of lib0/logging, in the browser's plain console. Styles are objects there: left out.

const plain = (args: readonly unknown[]) => args.filter((a) => typeof a !== 'symbol')

export const print = (...args: readonly unknown[]): void => console.log(...plain(args))
export const warn = (...args: readonly unknown[]): void => console.warn(...plain(args))
export const BOLD = Symbol('bold')
export const UNBOLD = Symbol('unbold')
export const ORANGE = Symbol('orange')
export const RED = Symbol('red')
