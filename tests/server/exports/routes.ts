import { OCTOBER } from './startExports.ts'

/** The routes by who may have them: readers of the minutes, keepers of the record, every seat. */
export const FOR_READERS = [
  `${OCTOBER}/minutes.docx`,
  `${OCTOBER}/minutes.pdf`,
  `${OCTOBER}/minutes.txt`,
  `${OCTOBER}/decisions.xlsx`,
  `${OCTOBER}/decisions.csv`,
  `${OCTOBER}/tasks.xlsx`,
  `${OCTOBER}/tasks.csv`,
  '/api/minutes/2026.zip',
]
const FOR_KEEPERS = [`${OCTOBER}/record.docx`, `${OCTOBER}/record.pdf`]
export const FOR_SEATS = [
  '/api/issues.xlsx',
  '/api/issues.csv',
  '/api/tasks.xlsx?year=2026',
  '/api/tasks.csv?year=2026',
]
export const ALL = [...FOR_READERS, ...FOR_KEEPERS, ...FOR_SEATS]
