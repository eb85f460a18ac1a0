import { mintSignature, readSignature } from '../shared/signature.ts'

/**
 * Gemini signs parts of an answer and wants each signature back on the part it came with; without it, Gemini 3 refuses a
 * function call. https://ai.google.dev/gemini-api/docs/thought-signatures
 * Clients keep signatures of thinking blocks only, so each travels in one, with the part it belongs to:
 * the thought itself, the part after it, the text before it, or an empty text of its own.
 */
const places = ['thought', 'next', 'previous', 'alone'] as const
export type Place = (typeof places)[number]

const kind = 'gemini'

export const signPart = (place: Place, signature: string): string => mintSignature(kind, `${place}:${signature}`)

export const signedPart = (signature: string | undefined): { place: Place; signature: string } | undefined => {
  const payload = readSignature(kind, signature)
  const colon = payload?.indexOf(':') ?? -1
  const place = places.find(known => known === payload?.slice(0, colon))
  return payload === undefined || place === undefined ? undefined : { place, signature: payload.slice(colon + 1) }
}

/** What Google's validator takes where a signature has been lost, or never was: a call from another model. */
export const skipValidation = 'skip_thought_signature_validator'
