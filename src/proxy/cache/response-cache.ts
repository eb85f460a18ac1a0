import type { Message } from '../../core/messages/message.ts'
import type { RawRequest } from '../../core/messages/raw-request.ts'
import type { Target } from '../../core/routing/target.ts'

/** A cached answer. */
export interface CacheHit {
  /** With ids of its own and the usage it had when it was made, so that a client's count of its context stays right. */
  message: Message
  /** What it cost when it was made; null = unpriced. */
  savedUsd: number | null
  kind: 'exact' | 'similar'
}

/** How one request stands to the cache. */
export interface CacheLookup {
  /** Undefined = a miss. */
  hit: CacheHit | undefined
  /** Keeps the answer of a miss, unless it is one that must not be used again. Never rejects. */
  store(answer: { message: Message; target: Target; costUsd: number | null }): Promise<void>
}

export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>

export interface ResponseCache {
  /**
   * Undefined when this request is never answered from the cache (`bypass`). Never rejects: a broken cache is a miss.
   * `headers`: the client's, which may refuse the cache or change what is asked (`anthropic-beta`).
   */
  lookup(raw: RawRequest, target: Target, headers?: RequestHeaders): Promise<CacheLookup | undefined>
  /** Frees memory; the answers on disk stay. */
  shed(): void
  close(): Promise<void> | void
}
