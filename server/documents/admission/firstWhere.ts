/** The first index from which on `holds`, in a list where it holds from some index on; else its length. */
export function firstWhere<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const element = list[middle]
    if (element !== undefined && holds(element)) high = middle
    else low = middle + 1
  }
  return low
}
