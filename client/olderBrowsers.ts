// What we use of the language beyond Chrome 87 and Safari 14: the compiler lowers syntax, not methods.
// Each only where it is missing.

const add = (host: object, name: string, method: (...given: never[]) => unknown): void => {
  if (!(name in host))
    Object.defineProperty(host, name, { value: method, writable: true, configurable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  return this[index < 0 ? this.length + index : index]
}

add(Array.prototype, 'at', at)
add(String.prototype, 'at', at)
add(Array.prototype, 'toReversed', function (this: unknown[]) {
  // oxlint-disable-next-line unicorn/no-array-reverse
  return this.slice().reverse()
})
add(
  Array.prototype,
  'toSorted',
  function (this: unknown[], by?: (a: unknown, b: unknown) => number) {
    return this.slice().sort(by)
  },
)
add(Array.prototype, 'toSpliced', function (this: unknown[], ...given: [number, number]) {
  const copy = this.slice()
  copy.splice(...given)
  return copy
})
add(Object, 'hasOwn', (object: object, name: PropertyKey) =>
  Object.prototype.hasOwnProperty.call(object, name),
)
