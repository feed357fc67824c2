import type { Customer } from '../../shared/customers'

/** Whether we may go to them by ourselves: who asked for no contact, or has died, is not called. */
export const mayCall = ({ status, stopContact }: Pick<Customer, 'status' | 'stopContact'>): boolean =>
  status !== 'deceased' && !stopContact
