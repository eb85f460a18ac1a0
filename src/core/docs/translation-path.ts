/** Path of a document's translation by the pattern of `docs.translations`. */
export const translationPath = (path: string, language: string, pattern: string): string => {
  const slash = path.lastIndexOf('/')
  const file = path.slice(slash + 1)
  const dot = file.lastIndexOf('.')
  const values: Record<string, string> = {
    dir: slash < 0 ? '.' : path.slice(0, slash),
    name: dot <= 0 ? file : file.slice(0, dot),
    extension: dot <= 0 ? '' : file.slice(dot + 1),
    language,
  }
  return pattern
    .replace(/\{(dir|name|extension|language)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/(?:\.\/)+/g, '/')
}

/** Tags of languages as BCP 47 writes them: they become a part of paths. */
export const isLanguage = (text: string): boolean => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)
