import { glob } from 'node:fs/promises'
import { sep } from 'node:path'
import { translationPath } from '../../core/docs/translation-path.ts'
import { readTreeFile } from '../read-tree-file.ts'
import type { TaskOptions } from '../task.ts'

export interface SourceDocument {
  path: string
  text: string
}

/** A documentation larger than this is no page that somebody reads. */
const mostDocuments = 500

/** The documents of a tree in their source language, sorted; translations and links are none. */
export const findDocuments = async (
  directory: string,
  { files, languages, translations }: TaskOptions['docs'],
): Promise<SourceDocument[]> => {
  const paths = new Set<string>()
  for (const pattern of files)
    for await (const path of glob(pattern, { cwd: directory, exclude: skipped })) paths.add(path.split(sep).join('/'))
  const translated = new Set(
    [...paths].flatMap(path => languages.map(language => translationPath(path, language, translations))),
  )
  const own = [...paths].filter(path => !translated.has(path)).sort()
  const documents: SourceDocument[] = []
  for (const path of own.slice(0, mostDocuments)) {
    const text = await readTreeFile(directory, path)
    if (text !== null) documents.push({ path, text })
  }
  return documents
}

const skipped = (path: string): boolean => /(?:^|[/\\])(?:node_modules|\.git|vendor)$/.test(path)
