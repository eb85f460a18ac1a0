import { errorParts as partsOf } from '../protocols/classify/error-parts.ts'
import { quote } from '../protocols/classify/quote.ts'

/** Codes (lower case, joined by spaces) and message of an error body, whatever its shape. */
export const errorParts = (body: unknown): { code: string; message: string } => {
  const { codes, message } = partsOf(body)
  return { code: codes, message }
}

/** One line without anything that looks like a key. */
export const quotable = quote
