import type { ProviderDefinition } from './provider.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * A template of an endpoint's base URL with its `{names}` filled from the environment, or the variables that are missing
 * (each as the list of environment variables that would do).
 */
export const fillBaseUrl = (
  definition: Pick<ProviderDefinition, 'variables'>,
  template: string,
  environment: Environment,
): { baseUrl: string } | { missing: { name: string; env: string[] }[] } => {
  const variables = definition.variables ?? []
  const values: Record<string, string> = {}
  for (const variable of variables) {
    const value =
      variable.env.map(name => environment[name]).find(text => text !== undefined && text !== '') ?? variable.default
    if (value !== undefined) values[variable.name] = value
  }
  for (const variable of variables) if (variable.derive) values[variable.name] = variable.derive(values)
  const needed = [...template.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
  const missing = needed
    .filter(name => values[name] === undefined || !/^[\w.-]+$/.test(values[name]))
    .map(name => ({ name, env: variables.find(variable => variable.name === name)?.env ?? [] }))
  return missing.length > 0
    ? { missing }
    : { baseUrl: template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '') }
}

/** Base URL and a protocol's path as one URL; a query of the base (Azure's `api-version`) stays behind the path. */
export const joinUrl = (baseUrl: string, path: string): string => {
  const [base = '', query] = baseUrl.split('?', 2)
  const url = base.replace(/\/+$/, '') + path
  return query === undefined || query === '' ? url : `${url}${path.includes('?') ? '&' : '?'}${query}`
}
