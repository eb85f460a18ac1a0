/** Words, numbers, strings and signs of a piece of code; quotes, white space and trailing commas make no difference. */
export const tokensOf = (code: string): string[] => {
  const tokens = (code.match(lexeme) ?? []).map(token =>
    /^['"`]/.test(token) && token.length > 1
      ? JSON.stringify(token.slice(1, token.at(-1) === token[0] ? -1 : undefined).replace(/\\(['"`])/g, '$1'))
      : token,
  )
  return tokens.filter((token, index) => {
    if (token === ';') return false
    return !(token === ',' && /^[)\]}]$/.test(tokens[index + 1] ?? ''))
  })
}

const lexeme =
  /"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?|`(?:\\.|[^`\\])*`?|\d[\w.]*|[\p{L}_$@][\p{L}\p{N}_$]*|===|!==|==|!=|=>|<=|>=|&&|\|\||[^\s\p{L}\p{N}]/gu

const isName = (token: string): boolean => /^[\p{L}_$@][\p{L}\p{N}_$]*$/u.test(token) && !constant.test(token)

const constant = /^(?:true|false|null|undefined|nil|None|True|False|NaN|Infinity)$/

export const isLiteral = (token: string): boolean => /^["\d]/.test(token) || constant.test(token)

/** Whether a name can have been renamed into another one: the old is gone, the new is new and comes from the same kind of place. */
export type MayRename = (from: string, to: string) => boolean

/** Whether two pieces of code are the same but for names that were renamed throughout. */
export const isRenamed = (before: readonly string[], after: readonly string[], mayRename: MayRename): boolean => {
  if (before.length !== after.length) return false
  const names = new Map<string, string>()
  return before.every((token, index) => {
    const other = after[index] ?? ''
    if (token === other) return true
    if (!isName(token) || !isName(other) || !mayRename(token, other)) return false
    const known = names.get(token) ?? other
    names.set(token, other)
    return known === other
  })
}

/** May-rename between two versions of a file, by the words of their code. */
export const renameRule = (before: string, after: string): MayRename => {
  const [old, fresh] = [new Set(tokensOf(before)), new Set(tokensOf(after))]
  return (from, to) => !fresh.has(from) && !old.has(to) && defines(before, from) === defines(after, to)
}

/** A stand-in that is made in the test is no rename of what was imported. */
const defines = (code: string, name: string): boolean => {
  const word = name.replace(/[$]/g, '\\$&')
  return new RegExp(
    `(?:\\b(?:const|let|var|val|function|def|func|fn|fun|class|struct|void)\\s+${word}(?![\\w$]))|(?:^|[\\s;{])${word}\\s*:?=(?!=)`,
    'm',
  ).test(code)
}
