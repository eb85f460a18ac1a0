import { countSeverities, type DemoReport } from '../../scene/demo-report.ts'
import { formatCost, formatSeconds } from '../format.ts'
import { avatar, severityOf } from './comment.ts'
import { renderFile } from './diff.ts'
import { type Html, html, trusted } from './escape-html.ts'
import { createLinks, type PageLinks } from './links.ts'
import { renderMarkdown } from './render-markdown.ts'
import { style } from './style.ts'

/** The pull request with its review, as one file that needs nothing else. */
export const renderPage = (report: DemoReport): string => {
  const links = createLinks(report)
  const { pullRequest: pull } = report
  const body = html`<header class="top"><div class="wrap">
<p class="crumbs"><b>Claude Router</b> demo <span>/</span> ${report.repository}</p>
<h1>${pull.title} <span class="dim">#${pull.number}</span></h1>
<p class="meta"><span class="pill open">Open</span> <b>${pull.author}</b> wants to merge ${pull.commits} commits into <code>${pull.baseBranch}</code> from <code>${pull.headBranch}</code></p>
</div></header>
<main class="wrap">
${renderNotice(report)}
${renderNumbers(report)}
<h2>Conversation</h2>
<article class="comment plain"><header><span class="avatar human" aria-hidden="true">${pull.author.slice(0, 1).toUpperCase()}</span><b>${pull.author}</b><span class="dim">opened this pull request</span></header><div class="markdown">${markdown(pull.body, links)}</div></article>
${report.reviews.map(review => html`<article class="comment review ${severityOf(review.body)}" id="${links.reviewId(review.id)}"><header>${avatar()}<b>${review.user.login}</b><span class="dim">reviewed ${review.commitId.slice(0, 7)}</span><span class="tag accent">${review.state.toLowerCase().replace('_', ' ')}</span></header><div class="markdown">${markdown(review.body, links)}</div></article>`)}
${report.issueComments.map(comment => html`<article class="comment plain"><header>${avatar()}<b>${comment.user.login}</b><span class="dim">commented</span></header><div class="markdown">${markdown(comment.body, links)}</div></article>`)}
<h2>Files changed <span class="count">${report.files.length}</span></h2>
${report.files.map(file => renderFile(file, report.comments, links))}
<h2>Job</h2>
<article class="comment plain"><header><b>Job summary</b><span class="dim">as GITHUB_STEP_SUMMARY holds it</span></header><div class="markdown">${markdown(report.jobSummary, links)}</div></article>
${renderDetails('Outputs of the step', renderOutputs(report))}
${renderDetails(`What was asked of GitHub (${report.requests.length} requests)`, renderRequests(report))}
${renderDetails('Log', html`<pre class="log">${report.log}</pre>`)}
</main>
<footer class="wrap dim">Written by <code>claude-router demo</code>. Everything from the API is shown as text; the page runs no script and loads nothing.</footer>`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${html`${pull.title}`.html} · Claude Router demo</title><style>${style}</style></head>
<body>${body.html}</body></html>
`
}

const markdown = (text: string, links: PageLinks): Html => trusted(renderMarkdown(text, { link: links.link }))

const renderNotice = (report: DemoReport): Html => {
  if (report.problem !== null) return html`<p class="notice bad"><b>It did not work.</b> ${report.problem}</p>`
  if (!report.upstream.scripted) return html`<p class="notice">Reviewed by <b>${report.upstream.label}</b>.</p>`
  return html`<p class="notice"><b>The reviewer is a script</b> (<code>${report.upstream.label}</code>): no model was asked and nothing was paid; the price list is a sample. Everything else is real: the action's entry points, the router proxy, Claude Code and its tools, the git repository and the review posted over REST.</p>`
}

const renderNumbers = (report: DemoReport): Html => {
  const { result } = report
  const inline = report.comments.length
  const numbers: [label: string, value: string, note: string][] = [
    ['Outcome', result?.outcome ?? 'none', result?.reason ?? ''],
    ['Findings', String(result?.findings?.length ?? 0), countSeverities(result)],
    [
      'Posted',
      `${report.reviews.length} review${report.reviews.length === 1 ? '' : 's'}`,
      `${inline} comment${inline === 1 ? '' : 's'} on lines`,
    ],
    ['Turns', String(result?.turns ?? 0), `${sum(report, 'requests')} model requests`],
    ['Cost', formatCost(result?.costUsd), report.upstream.scripted ? 'at sample prices' : ''],
    ['Time', formatSeconds(result?.durationMs ?? report.durationMs), ''],
  ]
  return html`<dl class="numbers">${numbers.map(([label, value, note]) => html`<div><dt>${label}</dt><dd>${value}</dd><p>${note}</p></div>`)}</dl>`
}

const sum = (report: DemoReport, field: 'requests'): number =>
  (report.result?.models ?? []).reduce((total, model) => total + (model[field] ?? 0), 0)

const renderDetails = (title: string, content: Html): Html =>
  html`<details class="more"><summary>${title}</summary>${content}</details>`

const renderOutputs = ({ outputs }: DemoReport): Html =>
  html`<table class="plain">${Object.entries(outputs).map(([name, value]) => html`<tr><th>${name}</th><td>${value}</td></tr>`)}</table>`

const renderRequests = ({ requests }: DemoReport): Html =>
  html`<table class="plain">${requests.map(({ method, path, status }) => html`<tr><th>${method}</th><td>${path}</td><td>${status}</td></tr>`)}</table>`
