import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import type { Path } from './parsed.ts'

/** The keys that `schema` knows at `path`; empty where any key is possible. */
export const knownKeys = (schema: $ZodType, path: Path): string[] => [
  ...new Set(
    schemasAt([schema], path).flatMap(found =>
      found._zod.def.type === 'object' ? Object.keys(found._zod.def.shape) : [],
    ),
  ),
]

const schemasAt = (schemas: readonly $ZodType[], path: Path): $ZodTypes[] => {
  const candidates = schemas.flatMap(unwrap)
  const [step, ...rest] = path
  return step === undefined
    ? candidates
    : schemasAt(
        candidates.flatMap(candidate => childrenAt(candidate, step)),
        rest,
      )
}

/** Without optional, pipe and union around it. */
const unwrap = (schema: $ZodType): $ZodTypes[] => {
  const known = schema as $ZodTypes
  const { def } = known._zod
  if (def.type === 'optional') return unwrap(def.innerType)
  if (def.type === 'pipe') return unwrap(def.in)
  return def.type === 'union' ? def.options.flatMap(unwrap) : [known]
}

const childrenAt = (schema: $ZodTypes, step: string | number): $ZodType[] => {
  const { def } = schema._zod
  if (def.type === 'record') return [def.valueType]
  if (def.type === 'array') return [def.element]
  return def.type === 'object' && Object.hasOwn(def.shape, step) ? [def.shape[step] as $ZodType] : []
}
