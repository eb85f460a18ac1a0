const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it stands, for element content and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, character => entities[character] ?? character)

/** A template whose values are escaped, unless they are `Html` already. Lists are joined. */
export const html = (parts: TemplateStringsArray, ...values: HtmlValue[]): Html => ({
  html: parts.reduce((text, part, index) => text + renderValue(values[index - 1]) + part),
})

export interface Html {
  html: string
}

type HtmlValue = Html | string | number | null | undefined | false | HtmlValue[]

const renderValue = (value: HtmlValue): string => {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(renderValue).join('')
  return typeof value === 'object' ? value.html : escapeHtml(String(value))
}

export const trusted = (text: string): Html => ({ html: text })
