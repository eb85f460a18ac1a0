const pieceCharacters = 24

/** Pieces as a model would stream them; never cuts a surrogate pair. An empty text is one empty piece. */
export const cut = (text: string): string[] => {
  const characters = Array.from(text)
  const pieces: string[] = []
  for (let start = 0; start < characters.length; start += pieceCharacters) {
    pieces.push(characters.slice(start, start + pieceCharacters).join(''))
  }
  return pieces.length === 0 ? [''] : pieces
}
