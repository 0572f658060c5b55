import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import type { MeetingFile } from './MeetingFile.ts'

/** What the board tells of a version: how far it is, not what it says. */
export type MinutesFace = Pick<Minutes, 'id' | 'phase' | 'editedAt'>

/** Does the board show minutes that are newer, or more seals, than what was fetched? */
export const isBehind = (
  file: MeetingFile,
  shown: readonly MinutesFace[],
  seals: number,
): boolean =>
  shown.some((face) =>
    isOlder(
      file.minutes?.find((m) => m.id === face.id),
      face,
    ),
  ) ||
  (file.seal !== undefined && file.seal.length < seals)

const ORDER: readonly Minutes['phase'][] = ['DRAFT', 'SIGNED', 'ISSUED']

const isOlder = (mine: MinutesFace | undefined, face: MinutesFace): boolean =>
  mine === undefined ||
  ORDER.indexOf(mine.phase) < ORDER.indexOf(face.phase) ||
  (mine.editedAt ?? 0) < (face.editedAt ?? 0)
