import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['explorer'],
}

/** Shows a file in the user's browser, if there is one; never fails. */
export const openFile = (file: string): void => {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, pathToFileURL(file).href], { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}
