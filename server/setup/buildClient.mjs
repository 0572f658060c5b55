import { inProject, hashOf, read, writeStamp } from './project.mjs'
import { projectNode } from './projectNode.mjs'
import { cleanEnvironment, runStep } from './step.mjs'

const STAMP = inProject('client', 'dist', '.stamp')

/** Step 3, only where the built pages are served: the browser's part. */
export const buildClient = {
  missing: () => read(STAMP) !== stamp(),

  async make() {
    const made = stamp()
    const vite = inProject('node_modules', 'vite', 'bin', 'vite.js')
    const env = cleanEnvironment({ NODE_ENV: 'production' })
    await runStep('构建网页 Building the client', projectNode(), [vite, 'build'], env)
    writeStamp(STAMP, made)
  },
}

function stamp() {
  const sources = ['client', 'domain', 'vite.config.ts', 'package-lock.json']
  return hashOf(...sources.map((source) => inProject(source))).concat('\n')
}
