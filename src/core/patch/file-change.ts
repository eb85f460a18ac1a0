export type FileMode = '100644' | '100755' | '120000' | '160000'

/** One file of a version of the tree: its bytes as git keeps them (of a link, where it leads). */
export interface FileVersion {
  mode: FileMode
  /** Of a submodule (`160000`): empty. */
  content: Uint8Array
}

/** What became of one path. A rename is a removal and an addition. */
export interface FileChange {
  /** As git writes it: relative to the top of the repository, with `/`. */
  path: string
  /** null = added. */
  before: FileVersion | null
  /** null = removed. */
  after: FileVersion | null
  /** Why it must not be published, where that cannot be seen in the change itself. */
  suspicion?: string
}
