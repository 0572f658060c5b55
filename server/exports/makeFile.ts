import type { Shelf } from './fonts/Shelf.ts'
import type { Job } from './Job.ts'
import { minutesDocx } from './minutes/minutesDocx.ts'
import { minutesPdf } from './minutes/minutesPdf.ts'
import { recordDocx } from './record/recordDocx.ts'
import { recordPdf } from './record/recordPdf.ts'
import { writeXlsx } from './tables/writeXlsx.ts'

/** The file that a job asks for. Takes up to seconds and holds the process. */
export const makeFile = (shelf: Shelf, job: Job): Promise<Uint8Array> => {
  switch (job.make) {
    case 'minutesDocx':
      return minutesDocx(job.paper)
    case 'minutesPdf':
      return minutesPdf(shelf, job.paper)
    case 'recordDocx':
      return recordDocx(job.paper)
    case 'recordPdf':
      return recordPdf(shelf, job.paper)
    case 'xlsx':
      return writeXlsx(job.sheets)
  }
}
