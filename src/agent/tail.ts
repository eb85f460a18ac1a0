import { StringDecoder } from 'node:string_decoder'

export interface Tail {
  push(bytes: Uint8Array): void
  text(): string
}

/** The last lines of what a program says, without what Claude Code says of every model it does not know. */
export const createTail = (conceal: (text: string) => string, keptCharacters = 4000): Tail => {
  const decoder = new StringDecoder('utf8')
  let kept = ''
  return {
    push(bytes) {
      kept = (kept + decoder.write(bytes as Buffer)).slice(-2 * keptCharacters)
    },
    text: () =>
      conceal(kept)
        .slice(-keptCharacters)
        .split('\n')
        .filter(line => !line.startsWith('[claude-code:unrecognized_model]'))
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
        .map(line => line.replace(/\u001b\[[0-9;?]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ''))
        .join('\n')
        .trim(),
  }
}
