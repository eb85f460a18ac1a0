/**
 * The names under which a model may stand in the catalogue, most exact first. Only what vendors add to a name is taken off:
 * `[1m]`, a date, `-latest`, a vendor's prefix. Nothing is guessed.
 */
export const modelNames = (model: string): string[] => {
  const exact = model.replace(/\[1m\]$/i, '')
  const names = [exact]
  const add = (change: (name: string) => string): void => {
    for (const name of [...names]) {
      const changed = change(name)
      if (changed !== '' && !names.includes(changed)) names.push(changed)
    }
  }
  add(name => name.replace(/(?:-|@)(?:\d{8}|\d{4}-\d{2}-\d{2}|latest)$/, ''))
  add(name => name.replace(/^models\//, ''))
  add(name => name.slice(name.lastIndexOf('/') + 1))
  return names
}

/** OpenRouter's suffixes for another way of serving the same model. */
const servingSuffix = /:(free|nitro|floor|online|exacto|extended|thinking|batch)$/

export const splitServing = (model: string): { model: string; serving: string | undefined } => {
  const serving = servingSuffix.exec(model)?.[1]
  return { model: serving === undefined ? model : model.slice(0, -serving.length - 1), serving }
}
