import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const src = join(root, 'src')

/** Layer -> what it may import besides itself. `docs/architecture.md` explains the table. */
const layers: Record<string, string[]> = {
  lib: [],
  core: ['lib'],
  log: ['lib', 'core'],
  config: ['lib', 'core', 'log'],
  state: ['lib', 'core', 'log'],
  agent: ['lib', 'core', 'log'],
  github: ['lib', 'core', 'log'],
  dashboard: ['lib', 'core', 'log'],
  proxy: ['lib', 'core', 'log', 'config', 'state', 'agent', 'github', 'dashboard'],
  tasks: ['lib', 'core', 'log', 'config', 'state', 'agent', 'github', 'dashboard'],
  action: ['lib', 'core', 'log', 'config', 'state', 'agent', 'github', 'dashboard', 'proxy', 'tasks', 'run'],
  cli: ['lib', 'core', 'log', 'config', 'state', 'agent', 'github', 'dashboard', 'proxy', 'tasks', 'run'],
  /** What `action` and `cli` share: a task run from configuration to result. */
  run: ['lib', 'core', 'log', 'config', 'state', 'agent', 'github', 'dashboard', 'proxy', 'tasks'],
}

/** Node's own modules that compute and nothing else. */
const pureModules = ['node:crypto', 'node:string_decoder', 'node:zlib']

/** Packages that belong to one place. */
const homes: Record<string, RegExp> = {
  undici: /^(proxy|agent)\//,
  '@actions/core': /^action\//,
  '@actions/github': /^github\//,
  zod: /^(config|github)\//,
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => name.replaceAll('\\', '/'))
  .sort()

const source = (file: string) => readFileSync(join(src, file), 'utf8')

const importsOf = (file: string): string[] =>
  [
    ...source(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ].map(match => match[1] ?? match[2] ?? '')

test('there are sources', () => expect(files.length).toBeGreaterThan(50))

test.for(files)('%s imports only what its layer may', file => {
  const layer = file.split('/')[0] ?? ''
  expect(Object.keys(layers), `src/${layer} is not in the table of layers`).toContain(layer)
  for (const specifier of importsOf(file)) {
    if (specifier.startsWith('.')) {
      const target = relative(src, resolve(src, dirname(file), specifier)).replaceAll('\\', '/')
      if (target.startsWith('..')) continue
      const targetLayer = target.split('/')[0] ?? ''
      expect([layer, ...(layers[layer] ?? [])], `${file} imports ${target}`).toContain(targetLayer)
    } else {
      const home = Object.entries(homes).find(([name]) => specifier === name || specifier.startsWith(`${name}/`))?.[1]
      if (home) expect(file, `${specifier} belongs elsewhere`).toMatch(home)
    }
  }
})

const pure = files.filter(file => /^(core|lib)\//.test(file))

test.for(pure)('%s is pure', file => {
  const text = source(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  for (const effect of [
    /\bDate\.now\(/,
    /\bnew Date\(\)/,
    /\bMath\.random\(/,
    /\bprocess\./,
    /\bfetch\(/,
    /\bset(Timeout|Interval)\(/,
  ]) {
    expect(text, `${file} uses ${effect}`).not.toMatch(effect)
  }
  const impure = importsOf(file).filter(specifier => specifier.startsWith('node:') && !pureModules.includes(specifier))
  expect(impure, `${file} imports effects`).toEqual([])
})

test.for(files)('%s is short enough to be one concern', file => {
  if (/\.generated\./.test(file)) return
  expect(source(file).split('\n').length).toBeLessThanOrEqual(330)
})
