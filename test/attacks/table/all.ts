import type { Attack } from '../attack.ts'
import { environment } from './environment.ts'
import { files } from './files.ts'
import { limits } from './limits.ts'
import { namespaces } from './namespaces.ts'
import { network } from './network.ts'
import { privileges } from './privileges.ts'
import { processes } from './processes.ts'
import { proxy } from './proxy.ts'

/** Every attack by its subject. */
export const attacks: Record<string, readonly Attack[]> = {
  environment,
  processes,
  privileges,
  files,
  network,
  proxy,
  namespaces,
  limits,
}
