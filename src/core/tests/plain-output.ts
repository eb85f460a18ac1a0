/** A program's output as text: no colours, no cursor movements, line feeds only, and no other control characters. */
export const plainOutput = (text: string): string =>
  text
    // biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
    .replace(/[\u001b\u009b][[\]()#;?]*[0-9;]*[A-Za-z]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, '')
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above
