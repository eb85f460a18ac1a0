import { globalRegistry } from 'zod/mini'
import type { $ZodType } from 'zod/v4/core'

/** Gives a schema its description, which becomes documentation and the JSON Schema's `description`. */
export const about = <T extends $ZodType>(description: string, schema: T): T => {
  globalRegistry.add(schema, { description })
  return schema
}
