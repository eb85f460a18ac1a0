/** A function that computes on first call and remembers. */
export const once = <T>(compute: () => T): (() => T) => {
  let known: { value: T } | undefined
  return () => {
    known ??= { value: compute() }
    return known.value
  }
}
