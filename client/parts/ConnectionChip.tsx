import { useConnection } from '../live/connection.ts'
import { StatusChip } from '../ui/StatusChip.tsx'

/** 已保存 / 保存中 / 重连中 / 未保存, of the whole page. */
export const ConnectionChip = () => <StatusChip state={useConnection()} />
