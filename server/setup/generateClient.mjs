import { inProject, hashOf, read, writeStamp } from './project.mjs'
import { projectNode } from './projectNode.mjs'
import { cleanEnvironment, runStep } from './step.mjs'

const STAMP = inProject('prisma', 'generated', '.stamp')

/** Step 2: the Prisma client, generated from the schema. */
export const generateClient = {
  missing: () => read(STAMP) !== stamp(),

  async make() {
    const made = stamp()
    const node = projectNode()
    const env = cleanEnvironment({
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      // Never run; see prisma.config.ts.
      PRISMA_SCHEMA_ENGINE_BINARY: node,
    })
    const prisma = inProject('node_modules', 'prisma', 'build', 'index.js')
    await runStep('生成数据库客户端 Generating the Prisma client', node, [prisma, 'generate'], env)
    writeStamp(STAMP, made)
  },
}

function stamp() {
  const sources = ['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json']
  return hashOf(...sources.map((source) => inProject(source))).concat('\n')
}
