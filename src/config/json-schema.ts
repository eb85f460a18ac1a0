import { toJSONSchema } from 'zod/mini'
import { configSchema } from './schema.ts'

/** JSON Schema (2020-12) of a configuration file, for editors. */
export const configJsonSchema = (): Record<string, unknown> => ({
  title: 'Claude Router configuration',
  ...toJSONSchema(configSchema, { io: 'input', target: 'draft-2020-12', reused: 'inline' }),
})
