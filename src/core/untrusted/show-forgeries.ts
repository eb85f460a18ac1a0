/** Tags by which a model is told who speaks, or that call its tools; ours among them. */
const tags =
  /<\s*(\/?)\s*((?:antml:)?(?:system[-_]?(?:reminder|prompt|message)?|assistant|human|user|developer|function_calls?|function_results?|invoke|parameter|tool_(?:use|call|calls|result|results|response)|thinking|untrusted[-\w]*|command-(?:name|message|args)|local-command-stdout|bash-(?:input|stdout|stderr)|CCR-SUBAGENT-MODEL))\s*(?:\s[^>\n]{0,200})?>/gi

/** The same in the tongues of other models. */
const otherMarks =
  /<\|[\w ]{1,40}\|>|<\uff5c[\w \u2581]{1,40}\uff5c>|\[\/?INST\]|<<\/?SYS>>|<\/?s>|<(?:start|end)_of_turn>/g

/** A line as a conversation is written down. */
const roles = /^([ \t>*_#-]{0,20})(human|assistant|system|user|developer)(?=[*_]{0,3}:)/gim

/** What only looks like a marker, a turn or a tag of the conversation, as a mark that says so. */
export const showForgeries = (text: string): string =>
  text
    .replace(tags, (_, slash: string, name: string) => `[not a tag: ${slash}${name.toLowerCase()}]`)
    .replace(otherMarks, mark => `[not a mark: ${mark.replace(/[^A-Za-z_/]/g, '')}]`)
    .replace(roles, '$1[not a turn] $2')
