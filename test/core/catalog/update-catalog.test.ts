import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildCatalog, type Overrides, renderCatalog, type SourceModel } from '../../../scripts/update-catalog.ts'

const model = (fields: Partial<SourceModel> & { id: string }): SourceModel => ({
  type: 'chat',
  contextWindow: 1000,
  maxTokens: 100,
  input: ['text'],
  cost: { input: 0.1 + 0.2, output: 1, cacheRead: 0, cacheWrite: 0.5 },
  ...fields,
})

const overrides: Overrides = {
  checked: '2026-01-01',
  rates: { CNY: 0.14 },
  files: { a: ['one', 'two'] },
  unpriced: ['two'],
  copies: [],
  groups: [],
}

const build = (one: SourceModel[], changes: Partial<Overrides> = {}, two: SourceModel[] = []) =>
  buildCatalog({ one, two }, { ...overrides, ...changes }, '2026-01-01').models

describe('buildCatalog', () => {
  it('keeps chat models, rounds prices and leaves out cache prices of zero', () => {
    expect(build([model({ id: 'm' }), model({ id: 'picture', type: 'image' })])).toEqual({
      a: { m: [1000, 100, [0.3, 1, null, 0.5]] },
    })
  })

  it('takes zero for a price only where the name says free', () => {
    const cost = { input: 0, output: 0 }
    expect(build([model({ id: 'x:free', cost }), model({ id: 'y', cost })])).toEqual({
      a: { 'x:free': [1000, 100, [0, 0]], y: [1000, 100, 0] },
    })
  })

  it('does not believe a price whose output costs fifty times its input', () => {
    expect(build([model({ id: 'm', cost: { input: 0.0062, output: 6.8 } })]).a?.m?.[2]).toBe(0)
  })

  it('keeps tiers and flags', () => {
    const rich = model({
      id: 'm',
      reasoning: true,
      input: ['text', 'image'],
      compat: { supportsTemperature: false },
      cost: { input: 1, output: 2, tiers: [{ inputTokensAbove: 200, input: 2, output: 4 }] },
    })
    expect(build([rich]).a?.m).toEqual([1000, 100, [1, 2], 'irt', { tiers: [[200, 2, 4]] }])
  })

  it('prefers the earlier list and takes only limits from those without prices', () => {
    const rows = build([model({ id: 'm', contextWindow: 5 })], {}, [model({ id: 'm' }), model({ id: 'n' })])
    expect(rows.a?.m?.[0]).toBe(5)
    expect(rows.a?.n).toEqual([1000, 100, 0])
  })

  it('adds own rows, patches and aliases with their source', () => {
    const group = {
      source: 'S',
      checked: 'D',
      provider: 'a',
      currency: 'CNY',
      models: { own: { context: 7, price: [10, 20] as [number, number] } },
      patch: { m: { price: [1, 2] as [number, number] } },
      aliases: { old: 'm' },
    }
    const rows = build([model({ id: 'm' })], { groups: [group] }).a
    expect(rows?.own).toEqual([7, 0, [1.4, 2.8], '', { source: 'S (checked D)' }])
    expect(rows?.m).toEqual([1000, 100, [0.14, 0.28], '', { source: 'S (checked D)' }])
    expect(rows?.old?.[4]?.source).toBe('as m: S (checked D)')
  })

  it('fails when a list, a patched model or a rate is gone, so that a refresh cannot lose prices unseen', () => {
    const group = { source: 'S', checked: 'D', provider: 'a' }
    expect(() => build([], { files: { a: ['three'] } })).toThrow(/no list three/)
    expect(() => build([], { groups: [{ ...group, patch: { gone: {} } }] })).toThrow(/a\/gone/)
    expect(() => build([], { groups: [{ ...group, aliases: { x: 'gone' } }] })).toThrow(/a\/x/)
    expect(() => build([], { groups: [{ ...group, currency: 'EUR' }] })).toThrow(/EUR/)
  })

  it('is written one model a line', () => {
    const text = renderCatalog(buildCatalog({ one: [model({ id: "it's" })], two: [] }, overrides, '2026-01-01'))
    expect(text).toContain('\n"it\'s":[1000,100,[0.3,1,null,0.5]],\n')
  })
})

it('every own row says where it comes from and when it was checked', () => {
  const file = join(import.meta.dirname, '../../../scripts/catalog.overrides.yaml')
  const own = parse(readFileSync(file, 'utf8')) as Overrides
  for (const group of own.groups) {
    expect(group.source).toMatch(/\w/)
    expect(group.checked).toMatch(/^\d{4}-\d\d-\d\d$/)
  }
})
