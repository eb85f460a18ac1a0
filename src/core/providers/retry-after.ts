import { errorParts } from '../protocols/classify/error-parts.ts'
import { retryAfterMs as waitOf } from '../protocols/classify/retry-after.ts'

/** Milliseconds that an error answer asks to wait, from its headers or its body. */
export const retryAfterMs = (headers: Record<string, string>, body?: unknown): number | undefined =>
  waitOf({ headers, ...errorParts(body) })
