/** Shapes of keys that nobody told us about. Each is tried only where its `sign` occurs: most texts hold none. */
export interface KeyPattern {
  name: string
  /** A text that every match holds; several: one of them. */
  sign: readonly string[]
  /** Linear in the length of the text. With groups, the first is what stays, and the rest is the secret. */
  pattern: RegExp
}

// A run of word characters and hyphens is looked at once, from its start: no cost in the square of its length.
const start = '(?<![A-Za-z0-9_-])'

const token = (name: string, sign: string, rest: string): KeyPattern => ({
  name,
  sign: [sign],
  pattern: new RegExp(start + sign.replace('.', '\\.') + rest, 'g'),
})

/** Somewhere a digit and a letter: names of classes and files that begin alike have words only. */
const mixed = '(?=[A-Za-z_-]{0,300}\\d)(?=[\\d_-]{0,300}[A-Za-z])'

export const keyPatterns: readonly KeyPattern[] = [
  { name: 'Anthropic', sign: ['sk-ant-'], pattern: /sk-ant-[A-Za-z0-9_-]{16,}/g },
  { name: 'OpenRouter', sign: ['sk-or-v1-'], pattern: /sk-or-v1-[A-Za-z0-9]{16,}/g },
  { name: 'OpenAI', sign: ['sk-proj-', 'sk-svcacct-', 'sk-admin-'], pattern: /sk-(?:proj|svcacct|admin)-[\w-]{20,}/g },
  // DeepSeek, Moonshot, older OpenAI and many more.
  token('sk-', 'sk-', `${mixed}[A-Za-z0-9_-]{20,}`),
  { name: 'Google', sign: ['AIza'], pattern: /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{30,}/g },
  token('Google AQ', 'AQ.', '[A-Za-z0-9_-]{40,}'),
  token('Google OAuth', 'ya29.', '[A-Za-z0-9_-]{30,}'),
  token('Google client', 'GOCSPX-', '[A-Za-z0-9_-]{20,}'),
  token('Groq', 'gsk_', '[A-Za-z0-9]{20,}'),
  token('xAI', 'xai-', '[A-Za-z0-9]{20,}'),
  token('Hugging Face', 'hf_', '[A-Za-z0-9]{20,}'),
  token('NVIDIA', 'nvapi-', '[A-Za-z0-9_-]{20,}'),
  token('Perplexity', 'pplx-', `${mixed}[A-Za-z0-9]{32,}`),
  token('Replicate', 'r8_', '[A-Za-z0-9]{30,}'),
  token('Cerebras', 'csk-', `${mixed}[A-Za-z0-9]{30,}`),
  token('Together', 'tgp_v1_', '[A-Za-z0-9_-]{30,}'),
  token('Fireworks', 'fw_', `${mixed}[A-Za-z0-9]{20,}`),
  token('Claude Router', 'crt_', '[A-Za-z0-9_-]{32}'),
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'].map(sign => ({
    name: 'GitHub',
    sign: [sign],
    pattern: new RegExp(`(?<![A-Za-z0-9])${sign}[A-Za-z0-9]{20,}`, 'g'),
  })),
  // The newer ones of installations.
  { name: 'GitHub', sign: ['ghs_'], pattern: /ghs_[A-Za-z0-9_]{0,40}eyJ[\w-]{10,}\.[\w-]{10,}(?:\.[\w-]*)?/g },
  { name: 'GitHub', sign: ['github_pat_'], pattern: /github_pat_[A-Za-z0-9_]{20,}/g },
  ...['glpat-', 'gldt-', 'glrt-', 'glcbt-', 'glptt-', 'glsoat-', 'glagent-'].map(sign =>
    token('GitLab', sign, '[A-Za-z0-9_-]{20,}'),
  ),
  token('npm', 'npm_', '[A-Za-z0-9]{36}(?![A-Za-z0-9])'),
  token('PyPI', 'pypi-AgE', '[A-Za-z0-9_-]{50,}'),
  token('RubyGems', 'rubygems_', '[a-f0-9]{48}'),
  token('Docker', 'dckr_pat_', '[A-Za-z0-9_-]{20,}'),
  ...['AKIA', 'ASIA', 'ABIA', 'ACCA'].map(sign => ({
    name: 'AWS access key',
    sign: [sign],
    pattern: new RegExp(`(?<![A-Za-z0-9])${sign}[A-Z0-9]{16}(?![A-Za-z0-9])`, 'g'),
  })),
  {
    name: 'AWS secret key',
    sign: ['ecret', 'ECRET'],
    pattern:
      /((?:aws_?|)secret_?(?:access_?)?key(?:_?id)?["'`]?[ \t]{0,8}(?:[:=]|=>)[ \t]{0,8}["'`]?)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/gi,
  },
  token('Bedrock', 'ABSK', '[A-Za-z0-9+/]{100,}=*'),
  {
    name: 'Azure storage',
    sign: ['AccountKey=', 'SharedAccessKey='],
    pattern: /((?:Account|SharedAccess)Key=)[A-Za-z0-9+/]{40,}={0,2}/g,
  },
  { name: 'Azure signature', sign: ['sig='], pattern: /([?&;]sig=)[A-Za-z0-9%+/]{40,}={0,2}/g },
  token('DigitalOcean', 'dop_v1_', '[a-f0-9]{64}'),
  token('Databricks', 'dapi', '[a-f0-9]{32}(?![A-Za-z0-9])'),
  token('HashiCorp', 'hvs.', '[A-Za-z0-9_-]{24,}'),
  ...['xoxa-', 'xoxb-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-', 'xoxe.', 'xapp-'].map(sign =>
    token('Slack', sign, '[A-Za-z0-9-]{10,}'),
  ),
  {
    name: 'Slack hook',
    sign: ['hooks.slack.com/'],
    pattern: /(hooks\.slack\.com\/(?:services|workflows)\/)[A-Za-z0-9/]{20,}/g,
  },
  {
    name: 'Discord hook',
    sign: ['/api/webhooks/'],
    pattern: /(discord(?:app)?\.com\/api\/webhooks\/\d{1,20}\/)[\w-]{40,}/g,
  },
  { name: 'Telegram', sign: [':AA'], pattern: /(?<!\d)\d{8,10}:AA[\w-]{33}(?![\w-])/g },
  ...['sk_live_', 'sk_test_', 'rk_live_', 'rk_test_', 'whsec_'].map(sign => token('Stripe', sign, '[A-Za-z0-9]{20,}')),
  token('SendGrid', 'SG.', '[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{16,64}'),
  ...['shpat_', 'shpca_', 'shppa_', 'shpss_'].map(sign => token('Shopify', sign, '[a-fA-F0-9]{32}')),
  token('Linear', 'lin_api_', '[A-Za-z0-9]{30,}'),
  token('Notion', 'ntn_', '[A-Za-z0-9]{40,}'),
  token('Supabase', 'sbp_', '[a-f0-9]{40}'),
  token('Doppler', 'dp.', '(?:pt|st|ct|sa)\\.[A-Za-z0-9_.-]{30,}'),
  token('age', 'AGE-SECRET-KEY-1', '[A-Z0-9]{50,}'),
  {
    name: 'JSON Web Token',
    sign: ['.eyJ'],
    pattern: new RegExp(`${start}eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}(?:\\.[\\w-]*)?`, 'g'),
  },
  {
    name: 'private key',
    sign: ['PRIVATE KEY'],
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:\\[nrt]|[\s"',|>])*(?:[A-Za-z-]{1,30}: [^\n\\]{0,200}(?:\\[nrt]|\s)+)*[A-Za-z0-9+/=]{16,}(?:\\[nrt]|[\s"',|>]|[A-Za-z0-9+/=])*(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)?/g,
  },
  {
    name: 'password of an address',
    sign: ['://'],
    pattern:
      /((?<![a-z0-9+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'`<>()]{0,100}:)(?![$<{%*])[^\s@/"'`<>()]{3,200}(?=@)/gi,
  },
  {
    name: 'authorization',
    sign: ['earer ', 'EARER ', 'asic ', 'ASIC '],
    pattern: /((?<![A-Za-z])(?:bearer|basic) {1,4})(?=[A-Za-z._~+/-]{0,200}\d)[A-Za-z0-9._~+/-]{20,}=*/gi,
  },
]
