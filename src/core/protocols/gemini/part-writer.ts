import type { JsonObject } from '../../providers/provider.ts'
import type { BlockWriter } from '../shared/block-writer.ts'
import { arrayAt, isObject, objectAt, textAt } from '../shared/json.ts'
import { applyPartialArg } from './partial-args.ts'
import { signPart } from './thought-signature.ts'

/** Writes the parts of a candidate as blocks. */
export interface PartWriter {
  part(part: JsonObject): void
  /** No more parts: ends what is open. */
  close(): void
}

export const partWriter = (writer: BlockWriter): PartWriter => {
  let last: 'nothing' | 'thought' | 'text' | 'call' = 'nothing'
  /** Signature of the text just written, to be told as soon as another block follows. */
  let textSignature: string | undefined
  let calls = 0
  /** A call whose arguments still come. */
  let open: { key: string; args: JsonObject } | undefined

  const carry = (signature: string): void => {
    writer.cut()
    writer.signature(signature)
    writer.cut()
  }

  /**
   * Never at the end of a message: Claude Code takes a last block that is thinking for the whole result, and then has
   * none. The signature of a text is a recommendation only, so the one of a final text is let go.
   */
  const tellTextSignature = (): void => {
    if (textSignature !== undefined) carry(signPart('previous', textSignature))
    textSignature = undefined
  }

  const thought = (text: string, signature: string | undefined): void => {
    tellTextSignature()
    writer.thinking(text)
    if (signature !== undefined) {
      writer.signature(signPart('thought', signature))
      writer.cut()
    }
    last = 'thought'
  }

  const text = (value: string, signature: string | undefined): void => {
    if (value === '' && signature === undefined) return
    if (value === '') {
      if (last === 'text') textSignature = signature
      // Signed on its own: with the thought before it, or, after a call, of no use.
      else if (signature !== undefined && last !== 'call') writer.signature(signPart('alone', signature))
      return
    }
    if (last !== 'text' && signature !== undefined) carry(signPart('next', signature))
    else if (signature !== undefined) textSignature = signature
    writer.text(value)
    last = 'text'
  }

  const endCall = (): void => {
    if (open === undefined) return
    writer.call(open.key, { input: JSON.stringify(open.args) })
    writer.endCall(open.key)
    open = undefined
  }

  const call = (functionCall: JsonObject, signature: string | undefined): void => {
    const name = textAt(functionCall, 'name')
    if (name !== undefined) {
      endCall()
      tellTextSignature()
      if (signature !== undefined) carry(signPart('next', signature))
      calls += 1
      open = { key: String(calls), args: {} }
      writer.call(open.key, { id: textAt(functionCall, 'id'), name })
    }
    last = 'call'
    if (open === undefined) return
    const { args } = open
    Object.assign(args, objectAt(functionCall, 'args'))
    for (const piece of arrayAt(functionCall, 'partialArgs')) applyPartialArg(args, piece)
    if (functionCall.willContinue !== true) endCall()
  }

  return {
    part(part) {
      const signature = textAt(part, 'thoughtSignature') ?? textAt(part, 'thought_signature')
      const functionCall = part.functionCall ?? part.function_call
      if (isObject(functionCall)) return call(functionCall, signature)
      if (open !== undefined) endCall()
      const value = typeof part.text === 'string' ? part.text : mediaNote(part)
      if (part.thought === true) thought(value, signature)
      else text(value, signature)
    },
    close: endCall,
  }
}

/** Models that draw: there is no block for it in an assistant's message. */
const mediaNote = (part: JsonObject): string => {
  const media = objectAt(part, 'inlineData')
  return media === undefined ? '' : `[${textAt(media, 'mimeType') ?? 'media'} omitted]`
}
