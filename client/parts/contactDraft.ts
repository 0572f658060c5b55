/** What somebody types of a resident's contact. Never kept on the device. */
export interface ContactDraft {
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly consent: boolean
}

export const EMPTY_CONTACT: ContactDraft = { name: '', phone: '', address: '', consent: false }

/** Nothing has been filled in: nobody wants to be called back. */
export const isEmptyContact = ({ name, phone, address, consent }: ContactDraft): boolean =>
  !consent && [name, phone, address].every((text) => text.trim() === '')

export const isPhone = (typed: string): boolean =>
  /^\+?\d{5,15}$/u.test(typed.normalize('NFKC').replace(/[\s-]/gu, ''))

/** What is sent; undefined while something is missing. */
export const contactForm = ({ name, phone, address, consent }: ContactDraft) =>
  consent && name.trim() !== '' && isPhone(phone)
    ? { name, phone, consent, ...(address.trim() === '' ? {} : { address }) }
    : undefined
