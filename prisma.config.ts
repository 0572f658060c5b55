import { defineConfig } from 'prisma/config'

// The CLI insists on a native schema engine, which would have to be downloaded. Nothing that we run
// needs it (migrations are applied by the WebAssembly engine), so any executable will do as its name.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath

export default defineConfig({ schema: 'prisma/schema.prisma' })
