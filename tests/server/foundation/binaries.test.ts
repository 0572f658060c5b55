import { expect, test } from 'vitest'
import { binariesFor } from '../../../server/postgres/binaries.ts'
import { temporaryFolder } from './folder.ts'

test('a machine without a PostgreSQL package is told to set DATABASE_URL', async () => {
  const home = { folder: await temporaryFolder(), account: undefined }
  await expect(binariesFor(home, 'sunos-sparc')).rejects.toThrow(/sunos-sparc.*DATABASE_URL/)
})
