declare module 'subset-font' {
  function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: {
      readonly targetFormat: 'sfnt'
      readonly keepAllGlyphs?: boolean
      readonly noHinting?: boolean
      readonly dropTables?: readonly string[]
      readonly variationAxes?: Readonly<Record<string, number>>
    },
  ): Promise<Buffer>
  export = subsetFont
}
