import { validate } from '@actions/languageservice'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** What GitHub's own language service says against a workflow. `path` tells it what kind of file it is. */
export const problemsOf = async (path: string, text: string): Promise<string[]> => {
  const document = TextDocument.create(`file:///${path}`, 'yaml', 1, text)
  const problems = await validate(document)
  return problems.map(({ message, range }) => `${path}:${range.start.line + 1}: ${message}`)
}
