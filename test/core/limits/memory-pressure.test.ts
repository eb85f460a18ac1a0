import { expect, test } from 'vitest'
import { noPressure, readPressure } from '../../../src/core/limits/memory-pressure.ts'

test('each level is left only well below where it began: a reading that sways does not flap', () => {
  const history: [used: number, level: string][] = [
    [50, 'ok'],
    [84, 'ok'],
    [85, 'near'],
    [80, 'near'],
    [75, 'near'],
    [74, 'ok'],
    [80, 'ok'],
    [99, 'near'],
    [100, 'full'],
    [95, 'full'],
    [101, 'full'],
    [90, 'full'],
    [89, 'near'],
    [99, 'near'],
    [130, 'full'],
    [20, 'ok'],
  ]
  let pressure = noPressure
  const seen = history.map(([used]) => {
    pressure = readPressure(pressure, used, 100)
    return [pressure.usedBytes, pressure.level]
  })
  expect(seen).toEqual(history)
})
