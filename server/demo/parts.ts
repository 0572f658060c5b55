import * as v from 'valibot'
import { instantOf } from '../../domain/time.ts'

// What the demo's and the scenarios' files are made of. Fields that we do not know are left alone.

/** `2026-11-26T14:30:00+08:00` in the file, milliseconds since 1970 in the record. */
export const Time = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/, 'a time such as 2026-11-26T14:30:00+08:00'),
  v.transform(instantOf),
  v.check((at) => !Number.isNaN(at), 'a time that exists'),
)
export const Day = v.pipe(v.string(), v.isoDate('a day such as 2026-11-26'))
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
export const Text = v.string()
export const Version = v.literal(1)

/** The fields that are there: what is null or missing in a file is absent in a record. */
export const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  ) as Present<T>

type Present<T> = { readonly [K in keyof T]?: NonNullable<T[K]> }
