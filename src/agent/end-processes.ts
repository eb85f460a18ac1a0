import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'

/** Signals a process and all of its group (POSIX), or its tree (Windows). What is gone already is no error. */
export const signalGroup = (pid: number, signal: 'SIGTERM' | 'SIGKILL'): void => {
  if (process.platform === 'win32') {
    const force = signal === 'SIGKILL' ? ['/F'] : []
    execFile('taskkill', ['/T', ...force, '/PID', String(pid)], { windowsHide: true }, () => {})
    return
  }
  try {
    process.kill(-pid, signal)
  } catch {
    // Nobody of the group is left.
  }
}

/**
 * Kills what outlived its run in a session of its own, as tools' processes are: on Linux they are known by the HOME that no
 * other run has. Elsewhere the group is all that can be told apart. Returns how many there were.
 */
export const killLeftovers = async (home: string): Promise<number> => {
  if (process.platform !== 'linux') return 0
  let killed = 0
  // Twice over: one that was forking when it was killed leaves a child behind.
  for (let round = 0; round < 3; round++) {
    const pids = await processesOf(home)
    if (pids.length === 0) break
    for (const pid of pids) killed += kill(pid)
  }
  return killed
}

const processesOf = async (home: string): Promise<number[]> => {
  const pids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name)).map(Number)
  const owned = await Promise.all(
    pids.map(async pid => {
      if (pid === process.pid) return false
      // Another user's environment cannot be read, and a zombie has none.
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
      return `\0${environment}`.includes(`\0HOME=${home}\0`)
    }),
  )
  return pids.filter((_, index) => owned[index])
}

const kill = (pid: number): number => {
  try {
    process.kill(pid, 'SIGKILL')
    return 1
  } catch {
    return 0
  }
}

/** Processes with this text in their arguments, this one excepted. */
export const processesNaming = async (text: string): Promise<number[]> => {
  const pids = (await readdir('/proc').catch(() => [])).filter(name => /^\d+$/.test(name)).map(Number)
  const named = await Promise.all(
    pids.map(async pid => {
      if (pid === process.pid) return false
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(text)
    }),
  )
  return pids.filter((_, index) => named[index])
}
