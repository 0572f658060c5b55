// The real workbench on a system for which there is no typesetter.
Object.defineProperty(process, 'platform', { value: 'plan9' })
await import('../../../server/exports/workbench.ts')
