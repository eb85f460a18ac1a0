import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

/** What the runner tells an action of its cache service; absent elsewhere. */
export interface ActionsCache {
  /** `ACTIONS_RESULTS_URL` */
  url: string
  /** `ACTIONS_RUNTIME_TOKEN` */
  token: string
}

export const actionsCacheOf = (env: Readonly<Record<string, string | undefined>>): ActionsCache | null => {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = env
  return url && token ? { url, token } : null
}

/** Entries of another layout are never met: the service compares it with the key. */
const version = createHash('sha256').update('claude-router answers 1 gzip').digest('hex')
const timeoutMs = 60_000
const longestFile = 2e9
const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(gunzip)

/**
 * Restores a file from the newest entry whose key begins with the first of the prefixes that any has; false when there is
 * none. GitHub gives a run the
 * entries of its own branch and of the branches it is based on, and of no others. Rejects with an Error when the service
 * fails.
 */
export const restoreFile = async (cache: ActionsCache, prefixes: readonly string[], file: string): Promise<boolean> => {
  const found = await ask(cache, 'GetCacheEntryDownloadURL', {
    key: prefixes[0],
    restore_keys: prefixes,
    version,
  })
  if (found.ok !== true || typeof found.signed_download_url !== 'string') return false
  const response = await fetch(found.signed_download_url, { signal: AbortSignal.timeout(timeoutMs) })
  if (!response.ok) throw new Error(`the download answered ${response.status}`)
  await writeFile(file, await unpack(Buffer.from(await response.arrayBuffer()), { maxOutputLength: longestFile }), {
    mode: 0o600,
  })
  return true
}

/** Saves a file as a new entry; entries cannot be changed, so every key is used once. False when another run has it. */
export const saveFile = async (cache: ActionsCache, key: string, file: string): Promise<boolean> => {
  const packed = await promisify(gzip)(await readFile(file))
  const created = await ask(cache, 'CreateCacheEntry', { key, version })
  if (created.ok !== true || typeof created.signed_upload_url !== 'string') return false
  const upload = await fetch(created.signed_upload_url, {
    method: 'PUT',
    headers: { 'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(packed),
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!upload.ok) throw new Error(`the upload answered ${upload.status}`)
  const done = await ask(cache, 'FinalizeCacheEntryUpload', { key, version, size_bytes: String(packed.length) })
  return done.ok === true
}

/** Twirp over JSON, as the toolkit's own client speaks it (actions/toolkit, packages/cache). */
const ask = async ({ url, token }: ActionsCache, method: string, body: object): Promise<Record<string, unknown>> => {
  const path = `twirp/github.actions.results.api.v1.CacheService/${method}`
  const response = await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.status === 409) return { ok: false }
  if (!response.ok) throw new Error(`${method} answered ${response.status}`)
  return (await response.json()) as Record<string, unknown>
}
