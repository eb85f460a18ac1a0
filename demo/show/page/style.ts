/** Light and dark, by the reader's own setting. */
export const style = `
:root { color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --line: #d8dee6; --text: #1f2530; --dim: #667085; --accent: #b4531f; --soft: #fbeee6;
  --plus: #e4f7e8; --plus-text: #1a7a37; --plus-edge: #b9e8c5; --minus: #fdebec; --minus-text: #c02a37; --hunk: #eef3fb;
  --spot: #fff6d9; --code: #f0f2f5; --critical: #c4243b; --high: #d9711c; --medium: #c79a10; --low: #3f7fd1;
  --keyword: #a4267c; --string: #0a5c8f; --remark: #77808d; --literal: #0550ae; --open: #1f883d }
@media (prefers-color-scheme: dark) { :root {
  --page: #0f1319; --card: #171c24; --line: #2b333f; --text: #dfe5ee; --dim: #8d98a8; --accent: #f0935c; --soft: #38251a;
  --plus: #14301f; --plus-text: #56d27b; --plus-edge: #245537; --minus: #3a1a1f; --minus-text: #ff8a92; --hunk: #1a2433;
  --spot: #3a3315; --code: #232a35; --critical: #ff6b7f; --high: #ff9f4d; --medium: #e6c04a; --low: #71a8f5;
  --keyword: #ff8fcf; --string: #8fcdf5; --remark: #7f8a99; --literal: #86b6ff; --open: #2ea043 } }
* { box-sizing: border-box }
html { scroll-behavior: smooth; scroll-padding-top: 16px }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.55 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
.wrap { max-width: 1060px; margin: 0 auto; padding: 0 24px }
.top { background: var(--card); border-bottom: 1px solid var(--line); padding: 22px 0 18px }
.crumbs { margin: 0 0 6px; color: var(--dim); font-size: 13px } .crumbs b { color: var(--accent) } .crumbs span { margin: 0 4px; opacity: .5 }
h1 { margin: 0 0 8px; font-size: 27px; font-weight: 600; letter-spacing: -.01em }
h2 { margin: 34px 0 12px; font-size: 17px; font-weight: 600 }
.dim { color: var(--dim); font-weight: 400 }
.meta { margin: 0; color: var(--dim) } .meta b { color: var(--text) }
.pill { display: inline-block; padding: 2px 12px; border-radius: 99px; color: #fff; font-size: 13px; font-weight: 600; margin-right: 6px } .pill.open { background: var(--open) }
.count, .tag { display: inline-block; padding: 0 8px; border-radius: 99px; background: var(--code); color: var(--dim); font-size: 12px; font-weight: 500; line-height: 20px }
.tag.accent { background: var(--soft); color: var(--accent) }
.notice { margin: 22px 0 0; padding: 11px 16px; border: 1px solid var(--line); border-left: 3px solid var(--accent); border-radius: 8px; background: var(--card); color: var(--dim); font-size: 14px } .notice b { color: var(--text) } .notice.bad { border-left-color: var(--critical) }
.numbers { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 1px; margin: 16px 0 0; background: var(--line); border: 1px solid var(--line); border-radius: 10px; overflow: hidden }
.numbers div { background: var(--card); padding: 12px 16px } .numbers dt { color: var(--dim); font-size: 12px } .numbers dd { margin: 0; font-size: 21px; font-weight: 600; letter-spacing: -.01em } .numbers p { margin: 0; color: var(--dim); font-size: 12px }
.comment { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 14px; overflow: hidden }
.comment > header { display: flex; align-items: center; gap: 8px; padding: 8px 14px; border-bottom: 1px solid var(--line); font-size: 13.5px }
.comment > .markdown { padding: 4px 16px 10px }
.avatar { width: 24px; height: 24px; border-radius: 7px; background: var(--accent); color: #fff; font-size: 10px; font-weight: 700; display: inline-grid; place-items: center; flex: none } .avatar.human { border-radius: 50%; background: #5b6b84; font-size: 12px }
.comment.critical { border-left: 4px solid var(--critical) } .comment.high { border-left: 4px solid var(--high) } .comment.medium { border-left: 4px solid var(--medium) } .comment.low { border-left: 4px solid var(--low) }
.comment.review { border-left: 1px solid var(--line) }
.markdown { overflow-wrap: anywhere } .markdown p, .markdown ul, .markdown ol { margin: 9px 0 } .markdown ul, .markdown ol { padding-left: 24px } .markdown h1, .markdown h2, .markdown h3, .markdown h4 { margin: 16px 0 8px; font-size: 16px } .markdown h2 { font-size: 18px } .markdown h3 { font-size: 16.5px }
.markdown hr { border: 0; border-top: 1px solid var(--line); margin: 16px 0 } .markdown a { color: var(--low); text-decoration: none } .markdown a:hover { text-decoration: underline } .markdown sub { font-size: 12px; color: var(--dim); vertical-align: baseline } .markdown blockquote { margin: 9px 0; padding: 0 14px; border-left: 3px solid var(--line); color: var(--dim) }
code, pre, .diff, .suggestion { font-family: ui-monospace, SFMono-Regular, "JetBrains Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace }
code { background: var(--code); border-radius: 5px; padding: 1px 5px; font-size: .87em } pre { background: var(--code); border-radius: 7px; padding: 10px 14px; overflow: auto; font-size: 12.5px; line-height: 1.5 } pre code { background: none; padding: 0; font-size: inherit }
.table { overflow-x: auto } .markdown table, table.plain { border-collapse: collapse; font-size: 13.5px } .markdown th, .markdown td { border: 1px solid var(--line); padding: 5px 11px; text-align: left } .markdown th { background: var(--page) } .right { text-align: right !important; font-variant-numeric: tabular-nums }
.file { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 16px; overflow: hidden }
.file > header { display: flex; align-items: center; gap: 10px; padding: 9px 14px; border-bottom: 1px solid var(--line); font-size: 13px } .file .path { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-weight: 600 } .stats { margin-left: auto; font-size: 12.5px; font-variant-numeric: tabular-nums } .plus { color: var(--plus-text) } .minus { color: var(--minus-text) }
.scroll { overflow-x: auto } .diff { width: 100%; border-collapse: collapse; font-size: 12.5px; line-height: 1.55 } .diff td { padding: 0 8px; vertical-align: top }
.diff .number { width: 1%; min-width: 42px; text-align: right; color: var(--dim); opacity: .75; user-select: none; font-variant-numeric: tabular-nums } .diff .code { white-space: pre-wrap; overflow-wrap: anywhere; padding-left: 26px; position: relative }
.diff .code::before { position: absolute; left: 9px; color: var(--dim) } .diff .added .code::before { content: "+"; color: var(--plus-text) } .diff .removed .code::before { content: "−"; color: var(--minus-text) }
.diff .added { background: var(--plus) } .diff .removed { background: var(--minus) } .diff .spot { box-shadow: inset 3px 0 0 var(--medium) } .diff .spot .number { background: var(--spot); opacity: 1 } .diff tr:target td { background: var(--spot) }
.diff .hunk td { background: var(--hunk); color: var(--dim); padding-top: 3px; padding-bottom: 3px }
.diff .talk > td { padding: 10px 14px 2px 52px; background: var(--page); border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); font: 14.5px/1.55 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif } .onfile { padding: 12px 14px 0; background: var(--page) } .talk .comment { max-width: 860px }
.suggestion { border: 1px solid var(--line); border-radius: 7px; overflow: hidden; margin: 10px 0 6px; font-size: 12.5px; line-height: 1.6 } .suggestion p { margin: 0 !important; padding: 4px 12px; color: var(--dim); font: 12px/1.6 -apple-system, "Segoe UI", "Noto Sans", sans-serif; border-bottom: 1px solid var(--line) } .suggestion div { display: flex; white-space: pre-wrap; overflow-wrap: anywhere } .suggestion i { width: 26px; flex: none; text-align: center; font-style: normal; user-select: none } .suggestion .removed { background: var(--minus) } .suggestion .removed i { color: var(--minus-text) } .suggestion .added { background: var(--plus) } .suggestion .added i { color: var(--plus-text) }
.keyword { color: var(--keyword) } .string { color: var(--string) } .remark { color: var(--remark) } .literal { color: var(--literal) }
.more { background: var(--card); border: 1px solid var(--line); border-radius: 10px; margin: 0 0 10px; padding: 0 16px } .more summary { padding: 10px 0; cursor: pointer; font-weight: 500 } .more table { margin: 0 0 14px } table.plain th { text-align: left; font-weight: 500; color: var(--dim); padding: 3px 18px 3px 0; vertical-align: top; white-space: nowrap } table.plain td { padding: 3px 18px 3px 0; overflow-wrap: anywhere; font-size: 13px } .log { max-height: 480px; margin: 0 0 14px }
.markdown details { margin: 10px 0 } .markdown summary { cursor: pointer }
footer { padding: 26px 24px 48px; font-size: 13px }
@media (max-width: 640px) { .wrap { padding: 0 14px } .diff .talk > td { padding-left: 12px } h1 { font-size: 22px } }
`.trim()
