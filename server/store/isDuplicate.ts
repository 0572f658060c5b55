/** Whether a write failed because a unique value is there already (Prisma's P2002). */
export function isDuplicate(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'P2002'
}
