import type { ContactView, ResidentContact } from '../../domain/issue/ContactView.ts'
import { maskAddress, maskName, maskPhone } from '../../domain/issue/maskContact.ts'
import type { KeptContact } from '../store/contacts.ts'
import type { Asked } from './contactAsked.ts'

/** What may be seen of a contact without a reason [I13]. */
export const contactView = (
  { mayReach, hasEnded, keptDays }: Asked,
  kept: KeptContact | undefined,
): ContactView => {
  const view = { mayReach, mayAdd: mayReach && !hasEnded, keptDays }
  if (!mayReach || !kept) return view
  const { contact, consentAt, deleteAfter, erasedAt } = kept
  return {
    ...view,
    ...(contact ? { masked: maskedContact(contact), consentAt } : {}),
    ...(contact && deleteAfter !== undefined ? { deleteAfter } : {}),
    ...(erasedAt === undefined ? {} : { erasedAt }),
  }
}

export const maskedContact = ({ name, phone, address }: ResidentContact) => ({
  name: maskName(name),
  phone: maskPhone(phone),
  ...(address ? { address: maskAddress(address) } : {}),
})
