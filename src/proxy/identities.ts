import { randomBytes } from 'node:crypto'

/** Ids that never repeat, across processes too, at the price of a counter. */
export interface Identities {
  requestId(): string
  messageId(): string
  toolUseId(): string
}

export const createIdentities = (): Identities => {
  const base = randomBytes(9).toString('hex')
  let count = 0
  const next = (): string => base + (count++).toString(36).padStart(6, '0')
  return {
    requestId: () => `req_${next()}`,
    messageId: () => `msg_${next()}`,
    toolUseId: () => `toolu_${next()}`,
  }
}
