/** Whole nano-USD (1e-9), never more than counts exactly. Anything but a positive amount is 0. */
export const nanoUsdOf = (usd: number): number =>
  usd > 0 && Number.isFinite(usd) ? Math.min(Number.MAX_SAFE_INTEGER, Math.round(usd * 1e9)) : 0

export const usdOf = (nanoUsd: number): number => nanoUsd / 1e9
