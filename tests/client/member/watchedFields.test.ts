import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const ROOT = new URL('../../..', import.meta.url).pathname
const files = globSync('client/{features,pages,parts,ui}/**/*.tsx', { cwd: ROOT })
const read = (file: string): string => readFileSync(`${ROOT}/${file}`, 'utf8')
/** What stands between `<Name` and its end. */
const tags = (text: string, name: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${name}\\b(?:=>|[^>])*>`, 'gu'))].map(([tag]) => tag)

/** Fields in which nobody's telephone is a slip: why each of them. */
const UNWATCHED = [
  'client/features/admin/FirstMeeting.tsx', // the place of a meeting: a room has a number
  'client/features/admin/PasswordDialog.tsx', // a user name
  'client/features/planning/PlanMeeting.tsx', // the place of a meeting
  'client/parts/ContactFields.tsx', // the contact itself, which is sealed
  'client/parts/ContactFields.tsx',
]

it('[I12] whoever types a text that others read is told of telephone, identity and door numbers', () => {
  const unwatched = files.flatMap((file) =>
    tags(read(file), 'TextInput').flatMap((tag) => (/\bunwatched\b/u.test(tag) ? [file] : [])),
  )
  expect(unwatched.toSorted()).toEqual(UNWATCHED)
  for (const kit of ['client/ui/TextInput.tsx', 'client/ui/TextArea.tsx'])
    expect([kit, tags(read(kit), 'TypedNote').length]).toEqual([kit, 1])
})

it('[I12] there is no way to type past it: fields come from the kit, and texts are never HTML', () => {
  const own = files
    .filter((file) => !/^client\/ui\/Text(Input|Area)\.tsx$/u.test(file))
    .flatMap((file) => {
      const text = read(file)
      const inputs = tags(text, 'input').filter((tag) => !/type=["{]/u.test(tag))
      return [...tags(text, 'textarea'), ...inputs].map((tag) => `${file} ${tag.split(/\s/u)[0]}`)
    })
  // What members write together warns itself; what was refused is shown to be copied.
  expect(own).toEqual([
    'client/features/notes/RefusedNotes.tsx <textarea',
    'client/features/notes/SharedTextarea.tsx <textarea',
  ])
  expect(tags(read('client/features/notes/SharedTextarea.tsx'), 'TypedNote')).toHaveLength(1)
  expect(read('client/features/notes/RefusedNotes.tsx')).toContain('readOnly')
  for (const file of files)
    expect([file, /contentEditable/iu.test(read(file))]).toEqual([file, false])
})
