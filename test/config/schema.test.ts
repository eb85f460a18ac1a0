import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { renderConfigSchema } from '../../scripts/generate-config-schema.ts'
import { parseDuration, parseSize } from '../../src/config/schema/quantity.ts'

type Node = {
  description?: string
  properties?: Record<string, Node>
  anyOf?: Node[]
  items?: Node
  additionalProperties?: Node | boolean
}

const undescribed = (node: Node, path: string): string[] => [
  ...Object.entries(node.properties ?? {}).flatMap(([name, child]) => [
    ...(child.description === undefined ? [`${path}.${name}`] : []),
    ...undescribed(child, `${path}.${name}`),
  ]),
  ...(node.anyOf ?? []).flatMap(child => undescribed(child, path)),
  ...(node.items === undefined ? [] : undescribed(node.items, `${path}[]`)),
  ...(typeof node.additionalProperties === 'object' ? undescribed(node.additionalProperties, `${path}.*`) : []),
]

describe('the schema', () => {
  const [[file, text] = ['', '']] = Object.entries(renderConfigSchema())

  it('is current in the repository', () => {
    expect(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')).toBe(text)
  })

  it('describes every key', () => {
    // A transformer's own two members need no words.
    const missing = undescribed(JSON.parse(text) as Node, '').filter(
      path => !/transformers\[\]\.(?:name|options)$/.test(path),
    )
    expect(missing).toEqual([])
  })
})

describe('quantities', () => {
  it.each([
    ['10s', 10_000],
    ['500ms', 500],
    ['1.5h', 5_400_000],
    ['5 m', 300_000],
    ['10', undefined],
    ['s', undefined],
    ['-1s', undefined],
    ['1constructor', undefined],
  ])('duration %s', (given, expected) => {
    expect(parseDuration(given)).toBe(expected)
  })

  it.each([
    ['500MB', 500_000_000],
    ['64KiB', 65_536],
    ['1 gb', 1_000_000_000],
    ['1TB', undefined],
    ['MB', undefined],
  ])('size %s', (given, expected) => {
    expect(parseSize(given)).toBe(expected)
  })
})
