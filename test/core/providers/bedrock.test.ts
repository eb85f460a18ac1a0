import { describe, expect, it } from 'vitest'
import { awsEventStream } from '../../../src/core/providers/aws-event-stream.ts'
import { bedrock } from '../../../src/core/providers/bedrock.ts'
import { bedrockToken } from '../../../src/core/providers/bedrock-token.ts'
import { awsChunk, awsMessage } from '../../support/aws-event-stream.ts'

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const now = new Date('2026-11-23T10:00:00.000Z')

// The signatures are those of @aws/bedrock-token-generator for the same credentials, region and time.
describe('bedrockToken', () => {
  const decoded = (token: string): string => Buffer.from(token.replace('bedrock-api-key-', ''), 'base64').toString()

  it('is what AWS makes of long-lived credentials', () => {
    expect(decoded(bedrockToken(credentials, 'us-west-2', now, 3600))).toBe(
      'bedrock.amazonaws.com/?Action=CallWithBearerToken&X-Amz-Algorithm=AWS4-HMAC-SHA256' +
        '&X-Amz-Credential=AKIDEXAMPLE%2F20261123%2Fus-west-2%2Fbedrock%2Faws4_request&X-Amz-Date=20261123T100000Z' +
        '&X-Amz-Expires=3600&X-Amz-Signature=51369e4bc24e3ea30380c28a36f0cf7d0333ed35eb46503226d3208b5948984c' +
        '&X-Amz-SignedHeaders=host&Version=1',
    )
  })

  it('is what AWS makes of credentials with a session', () => {
    const token = bedrockToken(
      { ...credentials, sessionToken: 'FwoGZXIvYXdzEXAMPLE//token+==' },
      'us-west-2',
      now,
      3600,
    )
    expect(decoded(token)).toContain('X-Amz-Security-Token=FwoGZXIvYXdzEXAMPLE%2F%2Ftoken%2B%3D%3D')
    expect(decoded(token)).toContain(
      'X-Amz-Signature=0ee8691ef6196977497564ae69817a8ec1e4bd92a1284148489856f76249701a&',
    )
  })

  it('is derived from the environment of the OIDC step, and only from whole credentials', () => {
    const environment = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'eu-west-1' }
    expect(decoded(bedrock.deriveKey?.(environment, now) ?? '')).toContain('eu-west-1')
    expect(bedrock.deriveKey?.({ AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE' }, now)).toBeUndefined()
  })
})

describe('awsEventStream', () => {
  const events = [
    { type: 'message_start', message: { id: 'msg_1' } },
    { type: 'ping' },
    { type: 'message_stop', 'amazon-bedrock-invocationMetrics': {} },
  ]
  const bytes = Buffer.concat(events.map(awsChunk))
  const frames = events.map(event => ({ event: event.type, data: JSON.stringify(event) }))

  it('gives the same frames however the bytes are cut', () => {
    for (let size = 1; size <= bytes.length; size += size < 40 ? 1 : 37) {
      const stream = awsEventStream()
      const read = []
      for (let at = 0; at < bytes.length; at += size) read.push(...stream.push(bytes.subarray(at, at + size)))
      stream.end()
      expect(read).toEqual(frames)
    }
  })

  it('turns an exception into an error event', () => {
    const exception = awsMessage(
      { ':message-type': 'exception', ':exception-type': 'throttlingException' },
      '{"message":"Too many tokens"}',
    )
    const [frame] = awsEventStream().push(exception)
    expect(JSON.parse(frame?.data ?? '')).toEqual({
      type: 'error',
      error: { type: 'rate_limit_error', message: 'throttlingException: Too many tokens' },
    })
  })

  it('refuses what is damaged, cut off or something else', () => {
    const damaged = Buffer.from(bytes)
    damaged[40] = (damaged[40] ?? 0) ^ 1
    expect(() => awsEventStream().push(damaged)).toThrow(/damaged/)
    expect(() => awsEventStream().push(Buffer.from('<html>Bad Gateway</html>'))).toThrow(/not an AWS event stream/)
    const cut = awsEventStream()
    cut.push(bytes.subarray(0, -3))
    expect(() => cut.end()).toThrow(/half a message/)
  })
})
