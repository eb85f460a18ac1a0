// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
const controls = /\u001b\[[0-9;]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g

/**
 * Makes hostile text safe on the runner's log: a line that begins with `::` is a workflow command, and `##[...]` is one
 * anywhere in a line (source: actions/runner, ActionCommand.cs). Line breaks are kept, other control characters are not.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/^(\s*)::/gm, '$1\u200b::')
    .replaceAll('##[', '##\u200b[')
