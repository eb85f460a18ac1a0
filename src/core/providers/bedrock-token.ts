import { createHash, createHmac } from 'node:crypto'

export interface AwsCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string | undefined
}

const host = 'bedrock.amazonaws.com'

/**
 * A short-lived Bedrock API key out of cloud credentials, as those of the aws-actions/configure-aws-credentials step: a
 * presigned call of `CallWithBearerToken`, in base64. It lives `lifetimeSeconds` (at most 12 hours) or as long as the
 * credentials do. https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-generate.html and, for the signature,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
export const bedrockToken = (
  credentials: AwsCredentials,
  region: string,
  now: Date,
  lifetimeSeconds = 43_200,
): string => {
  const time = now.toISOString().replace(/\.\d+|[-:]/g, '')
  const day = time.slice(0, 8)
  const scope = `${day}/${region}/bedrock/aws4_request`
  const fields: Record<string, string> = {
    Action: 'CallWithBearerToken',
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(lifetimeSeconds),
    ...(credentials.sessionToken ? { 'X-Amz-Security-Token': credentials.sessionToken } : {}),
    'X-Amz-SignedHeaders': 'host',
  }
  const canonical = ['POST', '/', queryOf(fields), `host:${host}`, '', 'host', sha256('')].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')
  const key = [day, region, 'bedrock', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${credentials.secretAccessKey}`,
  )
  const query = queryOf({ ...fields, 'X-Amz-Signature': hmac(key, toSign).toString('hex') })
  return `bedrock-api-key-${Buffer.from(`${host}/?${query}&Version=1`).toString('base64')}`
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const queryOf = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&')

/** RFC 3986: encodeURIComponent leaves these alone, AWS does not. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
