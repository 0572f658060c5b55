import { useState } from 'react'
import { useFetched } from '../../parts/useFetched.ts'
import { useText } from '../../text/defineText.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Select } from '../../ui/Select.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { adminText } from './admin.text.ts'
import css from './AdminHome.module.css'
import { AreaAccess } from './AreaAccess.tsx'
import { CommitteeDesk } from './CommitteeDesk.tsx'
import { NewCommittee } from './NewCommittee.tsx'

const NEW = 'new'
type Listed = readonly { readonly id: string; readonly name: string }[]

/** The administrator's desk: one committee at a time, mostly the only one. */
export function AdminHome() {
  const t = useText(adminText)
  const { again, ...fetched } = useFetched<Listed>('/api/admin/committees')
  const [chosen, setChosen] = useState<string>()
  if (fetched.state === 'loading') return <Skeleton lines={6} label={t.loading} />
  if (fetched.state === 'missing')
    return <EmptyState icon="lock" title={t.notAdmin} hint={t.notAdminHint} />
  if (fetched.state === 'failed')
    return (
      <EmptyState
        icon="offline"
        title={t.failed}
        hint={t.failedHint}
        action={<Button onClick={() => void again()}>{t.again}</Button>}
      />
    )
  const committees = fetched.data
  const onCreated = async (id: string) => {
    await again()
    setChosen(id)
  }
  const id = chosen ?? committees[0]?.id ?? NEW
  return (
    <div className={css['home']}>
      <p className={css['lead']}>{t.lead}</p>
      {committees.length > 0 && (
        <div className={css['choice']}>
          <Select
            label={t.committee}
            options={[
              ...committees.map((c) => ({ value: c.id, label: c.name })),
              { value: NEW, label: t.another },
            ]}
            value={id}
            onChange={setChosen}
          />
        </div>
      )}
      {id === NEW ? (
        <NewCommittee onCreated={onCreated} />
      ) : (
        <CommitteeDesk key={id} committeeId={id} />
      )}
      {committees.length > 0 && <AreaAccess key={committees.length} />}
    </div>
  )
}
