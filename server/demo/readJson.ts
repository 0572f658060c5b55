import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { CannotStart } from '../cannotStart.ts'

/**
 * One JSON file of a folder, checked against its schema.
 *
 * @throws CannotStart with a sentence that names the file and the place in it.
 */
export const readJson = <Schema extends v.GenericSchema>(
  dir: string,
  name: string,
  schema: Schema,
): v.InferOutput<Schema> => {
  const file = join(dir, name)
  const parsed = v.safeParse(schema, parse(file, read(file)))
  if (parsed.success) return parsed.output
  const [first] = parsed.issues
  const place = v.getDotPath(first) ?? ''
  throw new CannotStart(
    `${file} 中 ${place || '文件内容'} 不符合格式：${first.message}`,
    `${file}: ${place || 'the content'} does not fit the format: ${first.message}`,
  )
}

/** The same, or undefined where there is no such file. */
export const readJsonIfThere = <Schema extends v.GenericSchema>(
  dir: string,
  name: string,
  schema: Schema,
): v.InferOutput<Schema> | undefined =>
  existsSync(join(dir, name)) ? readJson(dir, name, schema) : undefined

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new CannotStart(
      `无法读取 ${file}：请检查场景目录。`,
      `Cannot read ${file}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`,
    )
  }
}

const parse = (file: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CannotStart(`${file} 不是 JSON 文件：${why}`, `${file} is not JSON: ${why}`)
  }
}
