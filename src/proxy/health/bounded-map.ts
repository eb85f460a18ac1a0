/** A map that forgets what was used least recently: its keys come from clients. */
export interface BoundedMap<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
  values(): Iterable<V>
}

export const createBoundedMap = <V>(limit: number): BoundedMap<V> => {
  const entries = new Map<string, V>()
  return {
    get(key) {
      const value = entries.get(key)
      if (value === undefined || entries.size < limit / 2) return value
      entries.delete(key)
      entries.set(key, value)
      return value
    },
    set(key, value) {
      entries.delete(key)
      entries.set(key, value)
      if (entries.size > limit) entries.delete(entries.keys().next().value as string)
    },
    values: () => entries.values(),
  }
}
