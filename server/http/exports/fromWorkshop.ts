import type { Job, Made } from '../../exports/Job.ts'
import type { Workshop } from '../../exports/Workshop.ts'
import type { Asked, NoFile } from './Asked.ts'

const WHY: Readonly<Record<Extract<Made, { ok: false }>['code'], NoFile>> = {
  NO_PDF: {
    ...{ status: 501, code: 'NO_PDF' },
    text: '服务器的系统不支持生成PDF，请改用Word文件',
  },
  TOO_LONG: { status: 503, code: 'TOO_LONG', text: '生成文件用时过长，已停止，请稍后再试' },
  FAILED: { status: 500, code: 'INTERNAL', text: '文件没有生成，请稍后再试' },
}

/** The file that a job makes, or the sentence why there is none. */
export const fromWorkshop = async (
  workshop: Workshop,
  job: Job,
  { signal }: Asked,
): Promise<Uint8Array | NoFile> => {
  const made = await workshop.make(job, signal)
  return made.ok ? made.bytes : WHY[made.code]
}
