/** Replaces what stands between `<!-- BEGIN name -->` and `<!-- END name -->`; throws when the markers are not there. */
export const between = (text: string, name: string, content: string): string => {
  const [begin, end] = [`<!-- BEGIN ${name} -->`, `<!-- END ${name} -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`no markers ${begin} ... ${end}`)
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`
}
