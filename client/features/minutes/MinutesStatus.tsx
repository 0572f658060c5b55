import type { Minutes } from '../../../domain/minutes/Minutes.ts'
import { useNow } from '../../live/serverClock.ts'
import { dayAndTime, dayInWords } from '../../text/dates.ts'
import { useText } from '../../text/defineText.ts'
import { useLanguage } from '../../text/language.ts'
import type { BadgeTone } from '../../ui/Badge.tsx'
import { Badge } from '../../ui/Badge.tsx'
import { minutesText } from './minutes.text.ts'
import { minutesLifeText } from './minutesLife.text.ts'
import css from './MinutesView.module.css'
import { useOpenFile } from './OpenFile.ts'

const TONES: Readonly<Record<Minutes['phase'], BadgeTone>> = {
  DRAFT: 'amber',
  SIGNED: 'blue',
  ISSUED: 'green',
}

/** 草稿, 已签发，确认期到…, 已印发; an erratum says which version it is, and why. */
export function MinutesStatus({ minutes }: { readonly minutes: Minutes }) {
  const words = useText(minutesText)
  const t = useText(minutesLifeText)
  const facts = useFacts(minutes)
  const { phase, version, correction } = minutes
  return (
    <div className={css['status']}>
      <p className={css['badges']}>
        <Badge tone={TONES[phase]}>{words.phase[phase]}</Badge>
        {correction && (
          <Badge tone="outline">
            {t.version(version)} · {t.corrected}
          </Badge>
        )}
        <span>{facts}</span>
      </p>
      {correction && <p className={css['hint']}>{t.why(correction.reason)}</p>}
    </div>
  )
}

function useFacts(minutes: Minutes): string {
  const words = useText(minutesText)
  const t = useText(minutesLifeText)
  const language = useLanguage()
  const { state } = useOpenFile()
  const now = useNow(60_000)
  const name = (id: string) => state.seat.get(id)?.name ?? ''
  const separator = language === 'zh' ? '，' : ', '
  switch (minutes.phase) {
    case 'DRAFT': {
      const { editedAt, editedById } = minutes
      return editedAt !== undefined && editedById
        ? t.edited(name(editedById), dayAndTime(editedAt, language, now))
        : words.draftHint
    }
    case 'SIGNED':
      return [
        t.signed(name(minutes.signedById), dayInWords(minutes.signedAt, language, now)),
        now > minutes.confirmEndsAt
          ? t.confirmOver
          : t.confirmUntil(dayInWords(minutes.confirmEndsAt, language, now)),
      ].join(separator)
    case 'ISSUED':
      return [
        t.signed(name(minutes.signedById), dayInWords(minutes.signedAt, language, now)),
        t.issued(dayInWords(minutes.issuedAt, language, now)),
      ].join(separator)
  }
}
