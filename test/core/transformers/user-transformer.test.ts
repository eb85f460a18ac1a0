import { describe, expect, it } from 'vitest'
import { readForeignRequest, readUserTransformer } from '../../../src/core/transformers/user-transformer.ts'

const read = (module: unknown, options = {}) => readUserTransformer(module, options, './mine.js')

describe("a user's transformer", () => {
  it('may have our hooks, as default, named or CommonJS export', () => {
    const mine = { name: 'mine', body: (body: Record<string, unknown>) => ({ ...body, x: 1 }) }
    for (const module of [{ default: mine }, { transformer: mine }, mine]) {
      expect(read(module)).toMatchObject({ kind: 'own', transformer: { name: 'mine', does: expect.any(String) } })
    }
  })

  it("may be a class of claude-code-router's shape, made with its options", () => {
    class Theirs {
      static TransformerName = 'theirs'
      options: { suffix: string }
      constructor(options: { suffix: string }) {
        this.options = options
      }
      transformRequestIn(request: Record<string, unknown>) {
        return { ...request, model: `${request.model}${this.options.suffix}` }
      }
    }
    const found = read({ default: Theirs }, { suffix: '-x' })
    if (found.kind !== 'foreign') throw new Error('not foreign')
    const provider = { name: 'p', baseUrl: 'https://x', models: [] }
    expect(found.transformer.transformRequestIn?.({ model: 'm', messages: [] }, provider)).toMatchObject({
      model: 'm-x',
    })
  })

  it.each<[string, unknown, RegExp]>([
    ['nothing', {}, /exports no transformer/],
    ['a name alone', { name: 'x' }, /exports no transformer/],
    ['text', 'hello', /exports no transformer/],
    ['only hooks that are not called', { name: 'x', transformRequestOut: () => ({}) }, /only has transformRequestOut/],
    [
      'a class that throws',
      {
        default: class {
          constructor() {
            throw new Error('boom')
          }
        },
      },
      /could not be made/,
    ],
  ])('%s is refused with its path', (_title, module, message) => {
    expect(() => read(module)).toThrow(message)
    expect(() => read(module)).toThrow('./mine.js')
  })

  it('may return a body, or a body with headers', () => {
    expect(readForeignRequest({ model: 'm', messages: [] })).toEqual({
      body: { model: 'm', messages: [] },
      headers: {},
    })
    const wrapped = { body: { model: 'm' }, config: { headers: { 'x-a': '1' }, url: 'https://elsewhere' } }
    expect(readForeignRequest(wrapped)).toEqual({ body: { model: 'm' }, headers: { 'x-a': '1' } })
  })
})
