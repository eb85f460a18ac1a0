import { realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The bundles stand side by side (`dist/main`, `dist/proxy`, ...); found from the script that runs, links resolved. */
export const bundlePath = (name: 'proxy' | 'demo' | 'relay' | 'self-test'): string =>
  join(dirname(realpathSync(process.argv[1] ?? '')), '..', name, 'index.js')
