import type { UpstreamAnswer } from '../upstream/answer.ts'

/** The same answer; `seen` gets every piece that is read of it, `over` is called at its end, whatever that is, once. */
export const watchAnswer = (
  upstream: UpstreamAnswer,
  { seen, over }: { seen: (bytes: Buffer) => void; over: () => void },
): UpstreamAnswer => ({
  status: upstream.status,
  headers: upstream.headers,
  async read() {
    try {
      const bytes = await upstream.read()
      if (bytes === null) over()
      else seen(bytes)
      return bytes
    } catch (error) {
      over()
      throw error
    }
  },
  async readAll(limit) {
    try {
      const bytes = await upstream.readAll(limit)
      seen(bytes)
      return bytes
    } finally {
      over()
    }
  },
})
