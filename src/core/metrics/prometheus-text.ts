import type { Histogram } from './histogram.ts'

export type Labels = Readonly<Record<string, string>>

/** One metric with its samples, as Prometheus' text format 0.0.4 groups them. */
export interface Family {
  name: string
  help: string
  type: 'counter' | 'gauge' | 'histogram'
  samples: { labels?: Labels; value: number | Histogram }[]
}

/** The text; families without a sample are left out. */
export const prometheusText = (families: readonly Family[]): string =>
  families
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type, samples }) => {
      const lines = samples.flatMap(({ labels = {}, value }) =>
        typeof value === 'number' ? sample(name, labels, value) : histogramLines(name, labels, value),
      )
      return `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}\n# TYPE ${name} ${type}\n${lines.join('\n')}\n`
    })
    .join('')

const histogramLines = (name: string, labels: Labels, { bounds, counts, sum }: Histogram): string[] => {
  let total = 0
  const buckets = counts.map((count, bucket) => {
    total += count
    return sample(`${name}_bucket`, { ...labels, le: number(bounds[bucket] ?? Number.POSITIVE_INFINITY) }, total)
  })
  return [...buckets, sample(`${name}_sum`, labels, sum), sample(`${name}_count`, labels, total)]
}

const sample = (name: string, labels: Labels, value: number): string => {
  const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escapeLabel(text)}"`)
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${number(value)}`
}

const escapeLabel = (text: string): string =>
  text.toWellFormed().replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

const number = (value: number): string => {
  if (Number.isNaN(value)) return 'NaN'
  if (Number.isFinite(value)) return String(value)
  return value > 0 ? '+Inf' : '-Inf'
}
