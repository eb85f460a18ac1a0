/** The generation in a model's name: 2.5 for `gemini-2.5-pro`, 3 for `models/gemini-3-flash`; undefined for other names. */
export const generationOf = (model: string): number | undefined => {
  const number = /gemini-(\d+(?:\.\d+)?)/.exec(model)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Gemini 3 brought ids of calls, media in results, required signatures and thinking levels. Unknown names are taken for new. */
export const isGemini3 = (model: string): boolean => !/gemma/.test(model) && (generationOf(model) ?? 3) >= 3
