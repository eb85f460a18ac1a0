/** Ways in which GitHub fails for no fault of the caller. Taken from the list one at a time, in order. */
export interface Fault {
  method: string
  /** Tested on the path below the repository: `/pulls/1/reviews`. */
  path: RegExp
  kind:
    | 'error' //           500, nothing done
    | 'lost-answer' //     done, but the answer is 502 (src-d/lookout#264)
    | 'secondary-limit' // 403 with retry-after, nothing done
    | 'rate-limit' //      403 with x-ratelimit-remaining: 0
    | 'hang-up' //         the connection breaks, nothing done
    | 'lost-connection' // done, then the connection breaks
    | 'vanish' //          201, but what was posted is not there afterwards
  /** How often it happens. Default once. */
  times?: number
  /** For `secondary-limit`. Default 1. */
  retryAfterSeconds?: number
}

/** Takes the next fault for this request, if one is due. */
export const takeFault = (faults: Fault[], method: string, path: string): Fault | undefined => {
  const index = faults.findIndex(fault => fault.method === method && fault.path.test(path))
  const fault = faults[index]
  if (!fault) return undefined
  const left = (fault.times ?? 1) - 1
  if (left <= 0) faults.splice(index, 1)
  else faults[index] = { ...fault, times: left }
  return fault
}
