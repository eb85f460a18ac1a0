/**
 * Characters that nobody sees, in which instructions or keys are hidden: tags (U+E0000), zero-width and directional marks,
 * soft hyphens, blank letters, variation selectors but the one of emoji, and controls that are no white space.
 */
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: controls are among what is looked for
// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: marks are looked for by themselves
export const invisible =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: see above
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above
