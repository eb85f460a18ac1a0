/** A reader of Prometheus' text format 0.0.4, strict where the format is. Throws on the first line that breaks it. */
export interface PrometheusFamily {
  type: string
  help: string
  samples: { name: string; labels: Record<string, string>; value: number }[]
}

const nameAt = /[a-zA-Z_:][a-zA-Z0-9_:]*/y
const labelNameAt = /[a-zA-Z_][a-zA-Z0-9_]*/y

const suffixes: Record<string, string[]> = { histogram: ['_bucket', '_sum', '_count'], counter: [''], gauge: [''] }

export const parsePrometheus = (text: string): Map<string, PrometheusFamily> => {
  if (!text.endsWith('\n')) throw new Error('the last line has no line feed')
  const families = new Map<string, PrometheusFamily>()
  const seen = new Set<string>()
  let name = ''
  for (const line of text.slice(0, -1).split('\n')) {
    if (line.startsWith('#')) name = readComment(line, name, families)
    else readSample(line, name, families.get(name), seen)
  }
  for (const [each, family] of families) if (family.type === 'histogram') checkHistogram(each, family)
  return families
}

/** Gives the name of the group that follows. */
const readComment = (line: string, current: string, families: Map<string, PrometheusFamily>): string => {
  const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.*)$/.exec(line) ?? []
  if (kind === undefined) throw new Error(`neither HELP nor TYPE: ${line}`)
  if (kind === 'HELP') {
    if (families.has(name)) throw new Error(`two groups of ${name}`)
    families.set(name, { type: '', help: rest, samples: [] })
    return name
  }
  const family = families.get(name)
  if (current !== name || !family || family.samples.length > 0) throw new Error(`TYPE of ${name} is out of place`)
  if (!(rest in suffixes)) throw new Error(`${name} has the type ${rest}`)
  family.type = rest
  return name
}

const readSample = (line: string, group: string, family: PrometheusFamily | undefined, seen: Set<string>): void => {
  const sample = parseSample(line)
  if (!family || !(suffixes[family.type] ?? []).some(suffix => sample.name === group + suffix)) {
    throw new Error(`${sample.name} stands outside its group`)
  }
  const identity = `${sample.name}${JSON.stringify(Object.entries(sample.labels).sort())}`
  if (seen.has(identity)) throw new Error(`twice: ${identity}`)
  seen.add(identity)
  family.samples.push(sample)
}

const parseSample = (line: string): PrometheusFamily['samples'][number] => {
  let at = 0
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const found = pattern.exec(line)?.[0]
    if (found === undefined) throw new Error(`cannot be read at ${at}: ${line}`)
    at += found.length
    return found
  }
  const name = take(nameAt)
  const labels: Record<string, string> = {}
  if (line[at] === '{') {
    at++
    while (line[at] !== '}') {
      const label = take(labelNameAt)
      if (label in labels) throw new Error(`label ${label} twice: ${line}`)
      labels[label] = take(/="(?:[^"\\]|\\["\\n])*"/y)
        .slice(2, -1)
        .replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
      if (line[at] === ',') at++
    }
    at++
  }
  const value = take(/ (?:[+-]?Inf|NaN|[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/y).slice(1)
  return { name, labels, value: Number(value.replace('Inf', 'Infinity')) }
}

const checkHistogram = (name: string, { samples }: PrometheusFamily): void => {
  const series = Map.groupBy(samples, ({ labels: { le: _, ...labels } }) => JSON.stringify(labels))
  for (const [labels, parts] of series) {
    const buckets = parts.filter(part => part.name.endsWith('_bucket'))
    const ends = buckets.map(({ labels: { le = '' } }) => Number(le.replace('Inf', 'Infinity')))
    const rises = (values: number[], strictly: boolean) =>
      values.every((value, i) => i === 0 || (strictly ? value > (values[i - 1] ?? 0) : value >= (values[i - 1] ?? 0)))
    const counts = buckets.map(({ value }) => value)
    const count = parts.find(part => part.name === `${name}_count`)?.value
    if (!rises(ends, true) || ends.at(-1) !== Number.POSITIVE_INFINITY) throw new Error(`ends of ${name}${labels}`)
    if (!rises(counts, false) || counts.at(-1) !== count) throw new Error(`counts of ${name}${labels}`)
    if (parts.filter(part => part.name === `${name}_sum`).length !== 1) throw new Error(`sum of ${name}${labels}`)
  }
}
