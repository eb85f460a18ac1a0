import { olderAnthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

export const dashscope = defineProvider({
  id: 'dashscope',
  name: 'Alibaba DashScope (Qwen)',
  aliases: ['qwen', 'bailian', 'alibaba'],
  env: ['DASHSCOPE_API_KEY', 'QWEN_API_KEY'],
  endpoints: {
    anthropic: { baseUrl: 'https://dashscope.aliyuncs.com/apps/anthropic', auth: 'bearer', quirks: olderAnthropicSkin },
    'openai-chat': {
      baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
      auth: 'bearer',
      quirks: {
        reasoning: 'enable_thinking',
        webSearch: 'enable_search',
        thinkingBudgetField: 'thinking_budget',
        // 400 "parameter.enable_thinking must be set to false for non-streaming calls"; some models only stream.
        alwaysStream: true,
      },
    },
  },
  defaultProtocol: 'anthropic',
  variants: {
    'dashscope-intl': {
      endpoints: {
        anthropic: 'https://dashscope-intl.aliyuncs.com/apps/anthropic',
        'openai-chat': 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
      },
    },
    'dashscope-coding': {
      endpoints: {
        anthropic: 'https://coding.dashscope.aliyuncs.com/apps/anthropic',
        'openai-chat': 'https://coding.dashscope.aliyuncs.com/v1',
      },
    },
  },
  classifyError: classifyByRules([
    { failure: 'quota', code: /arrearage/, hint: 'The account is in arrears: top up in the Alibaba Cloud console.' },
    { failure: 'quota', code: /allocationquota/ },
    {
      failure: 'quota',
      code: /accessdenied\.unpurchased/,
      hint: 'Activate the model service in the Model Studio console.',
    },
  ]),
  docs: 'https://help.aliyun.com/zh/model-studio',
  suggestedModels: ['qwen3.8-max', 'qwen3-coder-plus', 'qwen3.8-flash'],
})
