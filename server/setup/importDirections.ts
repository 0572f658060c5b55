/** A kind of import that only some folders may have. */
interface Direction {
  /** What is imported: a regular expression over the text in quotes. */
  readonly what: string
  /** The folder whose files this is about. */
  readonly inside: string
  /** Folders in it that may. */
  readonly except?: readonly string[]
  /** The sentence that whoever tries it reads. */
  readonly because: string
}

/** Who may import whom; docs say the same in words. Paths are relative, so `../` shows the direction. */
const DIRECTIONS: readonly Direction[] = [
  {
    what: '^(\\.\\./)+(server|client|prisma|tests|bench)/',
    inside: 'domain',
    because: 'The domain is pure: it imports nothing of ours. Pass in what it needs.',
  },
  {
    what: '^(node:|(pg|express|socket\\.io|react|react-dom|ws)(/|$))',
    inside: 'domain',
    because: 'The domain is pure: no machine, network, database or screen. Pass in what it needs.',
  },
  {
    what: '^(yjs|lib0)(/|$)',
    inside: 'domain',
    except: ['domain/board'],
    because: 'In the domain only board/ knows that there are Yjs documents.',
  },
  {
    what: '^(\\.\\./)+client/',
    inside: 'server',
    because: 'The server never imports the client; what both need belongs to domain/.',
  },
  {
    what: '^(\\.\\./)+server/',
    inside: 'client',
    because: 'The client never imports the server; what both need belongs to domain/.',
  },
  ...['server', 'client'].map((inside) => ({
    what: '^@prisma/|(^|/)prisma/generated/',
    inside,
    except: ['server/store'],
    because: 'Only server/store speaks with Prisma: give it a function with a name of ours.',
  })),
  {
    what: '^(ws|y-protocols|y-websocket)(/|$)',
    inside: 'server',
    // A rehearsal is a client that happens to live beside the server.
    except: ['server/documents', 'server/rehearse'],
    because: 'Only server/documents speaks the document protocol: use its gateway.',
  },
  {
    what: '^socket\\.io(/|$)',
    inside: 'server',
    except: ['server/sockets'],
    because: 'Only server/sockets knows Socket.IO: use what it exports.',
  },
  {
    what: '^(socket\\.io-client|y-websocket|y-protocols|ws)(/|$)',
    inside: 'client',
    except: ['client/live'],
    because: 'Connections live in client/live, outside React: use its stores and hooks.',
  },
  {
    what: '(^|/)(features|pages|live|parts)/',
    inside: 'client/ui',
    because: 'client/ui is drawn with what it is given: it knows no feature, page or connection.',
  },
  {
    what: '(^|/)(features|pages|parts|ui)/',
    inside: 'client/live',
    because: 'client/live stands outside React: it knows no feature, page or screen element.',
  },
  {
    what: '(^|/)(features|pages)/',
    inside: 'client/features',
    because: 'Features do not know each other or the pages: a page puts them together.',
  },
]

/** A sibling feature, seen from a file this many folders deep inside a feature. */
const SIBLINGS = [
  { files: 'client/features/*/*', what: '^\\.\\./[^.]' },
  { files: 'client/features/*/*/*', what: '^\\.\\./\\.\\./[^.]' },
].map((depth) => ({
  ...depth,
  because: 'Features do not know each other: a page puts them together.',
}))

/** The overrides for oxlint: one for each folder, general ones first, as later ones replace them. */
export function importDirections() {
  const folders = [...new Set(DIRECTIONS.flatMap(({ inside, except = [] }) => [inside, ...except]))]
  return [
    ...folders
      .toSorted((a, b) => a.split('/').length - b.split('/').length)
      .map((folder) => override(`${folder}/**`, directionsIn(folder))),
    ...SIBLINGS.map((sibling) =>
      override(sibling.files, [...directionsIn('client/features'), sibling]),
    ),
  ]
}

function directionsIn(folder: string): readonly Pick<Direction, 'what' | 'because'>[] {
  const isIn = (parent: string) => folder === parent || folder.startsWith(`${parent}/`)
  return DIRECTIONS.filter(({ inside, except = [] }) => isIn(inside) && !except.some(isIn))
}

function override(files: string, directions: readonly Pick<Direction, 'what' | 'because'>[]) {
  const patterns = directions.map(({ what, because }) => ({ regex: what, message: because }))
  return {
    files: [files],
    rules: { 'no-restricted-imports': ['error' as const, { patterns }] as ['error', object] },
  }
}
