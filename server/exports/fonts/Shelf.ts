import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Face } from './Face.ts'
import { FileFace } from './FileFace.ts'
import { SlicedFace } from './SlicedFace.ts'

/** What a typeface is for: text, section heads, sub-heads, the red title, page numbers. */
export const ROLES = ['fang', 'hei', 'kai', 'title', 'song'] as const
/** 仿宋, 黑体, 楷体, 小标宋 or 宋体. */
export type Role = (typeof ROLES)[number]

/** The names under which an office's own fonts go; whoever has a licence puts them into the folder. */
const OWN: Readonly<Record<Role, readonly string[]>> = {
  fang: ['仿宋_GB2312', 'FangSong_GB2312', '方正仿宋简体', '仿宋', 'FangSong'],
  hei: ['黑体', 'SimHei', '方正黑体简体'],
  kai: ['楷体_GB2312', 'KaiTi_GB2312', '方正楷体简体', '楷体', 'KaiTi'],
  title: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  song: ['宋体', 'SimSun', '方正书宋简体'],
}

const FANDOL: Readonly<Record<Role, string>> = {
  fang: 'FandolFang-Regular.otf',
  hei: 'FandolHei-Regular.otf',
  kai: 'FandolKai-Regular.otf',
  title: 'FandolSong-Bold.otf',
  song: 'FandolSong-Regular.otf',
}
/** Where Debian, Fedora and a TeX Live of one's own keep it. */
const FANDOL_FOLDERS: readonly string[] = [
  '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
  '/usr/share/texmf-dist/fonts/opentype/public/fandol',
  '/usr/share/fonts/opentype/fandol',
  '/usr/local/share/fonts/fandol',
]

type Packaged =
  | { readonly file: string }
  | { readonly stylesheet: string; readonly name: string; readonly weight: number }

const WENKAI = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin'
const SERIF = '@fontsource-variable/noto-serif-sc/index.css'
/**
 * From npm, always there. No free 仿宋 is: LXGW WenKai, which has something of 仿宋 and of 楷, stands in
 * with its light weight. It has the whole national list of characters, those of rare names too.
 */
const PACKAGED: Readonly<Record<Role, Packaged>> = {
  fang: { file: `${WENKAI}-300-normal.woff` },
  kai: { file: `${WENKAI}-500-normal.woff` },
  hei: {
    stylesheet: '@fontsource-variable/noto-sans-sc/index.css',
    name: 'NotoSansSC-Medium',
    weight: 500,
  },
  title: { stylesheet: SERIF, name: 'NotoSerifSC-ExtraBold', weight: 800 },
  song: { stylesheet: SERIF, name: 'NotoSerifSC-Regular', weight: 400 },
}
/** LXGW WenKai has the quotation marks and dashes of Latin text, half as wide as they should be. */
const isHalfWide = (character: number) => 0x2014 <= character && character <= 0x2026

/** For what all of them lack: rare characters first, then other scripts. */
const SPARE_FILES: readonly (readonly [path: string, family?: string])[] = [
  ['/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', 'Noto Serif CJK SC'],
  ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
]

/** Which fonts are taken, best first: the office's own, Fandol, npm's, then whatever has the character. */
export class Shelf {
  readonly #folders: { readonly own: string; readonly fandol: readonly string[] }
  readonly #spares: typeof SPARE_FILES
  readonly #faces = new Map<string, Promise<Face | undefined>>()
  #own: Promise<readonly FileFace[]> | undefined

  constructor(o: {
    /** The folder of fonts that this office may use; need not exist. */
    readonly own: string
    readonly fandol?: readonly string[]
    readonly spares?: typeof SPARE_FILES
  }) {
    this.#folders = { own: o.own, fandol: o.fandol ?? FANDOL_FOLDERS }
    this.#spares = o.spares ?? SPARE_FILES
  }

  /** Candidates for a role in their order, each opened when it is asked for. */
  async *facesFor(role: Role): AsyncGenerator<Face> {
    const own = (await this.#ownFaces()).find((f) => f.families.some((n) => OWN[role].includes(n)))
    if (own) yield own
    // Fandol's digits and letters are those of another typeface, and of another weight.
    const hides = (character: number) => role === 'fang' && character < 0x80
    for (const folder of this.#folders.fandol)
      yield* this.#opened(join(folder, FANDOL[role]), (path) => FileFace.at(path, { hides }))
    yield* this.#packaged(role)
    for (const other of ['kai', 'song'] as const) if (other !== role) yield* this.#packaged(other)
    for (const [path, family] of this.#spares)
      yield* this.#opened(path, () => FileFace.at(path, { family }))
  }

  #packaged(role: Role): AsyncGenerator<Face> {
    const packaged = PACKAGED[role]
    return this.#opened(`npm ${role}`, () =>
      'file' in packaged
        ? FileFace.at(inPackages(packaged.file), { hides: isHalfWide })
        : SlicedFace.in(inPackages(packaged.stylesheet), packaged),
    )
  }

  async *#opened(
    key: string,
    open: (key: string) => Promise<Face | undefined>,
  ): AsyncGenerator<Face> {
    const known = this.#faces.get(key)
    const opening = known ?? open(key)
    if (!known) this.#faces.set(key, opening)
    const face = await opening
    if (face) yield face
  }

  #ownFaces(): Promise<readonly FileFace[]> {
    this.#own ??= readdir(this.#folders.own)
      .catch(() => [])
      .then((names) => names.filter((n) => /\.(ttf|otf|ttc)$/i.test(n)).toSorted())
      .then((names) => Promise.all(names.map((n) => FileFace.at(join(this.#folders.own, n)))))
      .then((faces) => faces.filter((f) => f !== undefined))
    return this.#own
  }
}

/** A file of an npm package; a path that does not exist where the package is not installed. */
const inPackages = (file: string): string => {
  const [name = ''] = /^(@[^/]+\/)?[^/]+/.exec(file) ?? []
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
    return join(dirname(manifest), file.slice(name.length + 1))
  } catch {
    return file
  }
}
