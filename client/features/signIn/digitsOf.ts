/** "123 456" pasted, or typed with wide digits, is 123456; at most six. */
export const digitsOf = (typed: string): string =>
  typed.normalize('NFKC').replace(/\D/gu, '').slice(0, 6)
