import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import type { AgentRequest } from './agent.ts'
import { signalGroup } from './end-processes.ts'
import type { ProcessEnd } from './outcome.ts'

export interface ProcessWatch {
  /** A message came; after a result the process has little time left to end by itself. */
  heard(isResult: boolean): void
  /** Resolves in any case, at the latest some seconds after the time limit. */
  end: Promise<Omit<ProcessEnd, 'stderrTail' | 'durationMs'>>
}

/** How long things may take. */
export interface Patience {
  /** From SIGTERM to SIGKILL. */
  killMs: number
  /** From SIGKILL, or from the process's exit, to giving up on its pipes: a grandchild may hold them open. */
  pipesMs: number
  /** From a result to the process's own exit. */
  lingerMs: number
}

export const defaultPatience: Patience = { killMs: 5000, pipesMs: 2000, lingerMs: 20_000 }

export type WatchedRun = Pick<AgentRequest, 'timeoutMs' | 'signal'> & {
  /** How it is asked to end, when it is not ours to signal. */
  terminate?: ((pid: number) => void) | undefined
}

/** Ends a process at its time limit, on cancellation, or when it stays after its result: SIGTERM to the group, then SIGKILL. */
export const watchProcess = (
  child: ChildProcessWithoutNullStreams,
  { timeoutMs, signal, terminate = pid => signalGroup(pid, 'SIGTERM') }: WatchedRun,
  patience: Patience,
): ProcessWatch => {
  const timers = new Set<NodeJS.Timeout>()
  const after = (delayMs: number, action: () => void): NodeJS.Timeout => {
    const timer = setTimeout(action, Math.min(delayMs, 2 ** 31 - 1))
    timers.add(timer)
    return timer
  }
  let stopped: ProcessEnd['stopped'] = null
  let stopping = false
  let startError: string | null = null
  let lingering: NodeJS.Timeout | undefined
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>()

  const stop = (reason: ProcessEnd['stopped']): void => {
    if (stopping) return
    stopping = true
    stopped = reason
    if (child.pid === undefined) return
    terminate(child.pid)
    after(patience.killMs, () => {
      signalGroup(child.pid as number, 'SIGKILL')
      after(patience.pipesMs, finish)
    })
  }
  const cancel = () => stop('cancelled')

  child.once('error', error => {
    // Also told of failed signals, which are none of the start's.
    if (child.pid !== undefined) return
    startError = error.message
    finish()
  })
  child.once('exit', () => {
    if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL')
    after(patience.pipesMs, finish)
  })
  child.once('close', () => finish())
  after(timeoutMs, () => stop('timed_out'))
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel, { once: true })

  const end = finished.then(() => {
    for (const timer of timers) clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
    for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy()
    child.unref()
    return { exitCode: child.exitCode, signal: child.signalCode, stopped, startError }
  })
  return {
    heard(isResult) {
      clearTimeout(lingering)
      if (isResult) lingering = after(patience.lingerMs, () => stop(null))
    },
    end,
  }
}
