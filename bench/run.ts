import { startProduct } from './product/startProduct.ts'
import type { Result } from './scenarios/Result.ts'
import { voteBurst } from './scenarios/voteBurst.ts'

// npm run bench [-- --only votes,district] [--peers] [--small]

const product = await startProduct()
const results: Result[] = []
results.push(await voteBurst(product, 300))
await product.stop()
for (const result of results) console.log(JSON.stringify(result))
