import type { Words } from './words/words.ts'

/** HTML that is safe to send: every value put into it was escaped. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = Html | Part[] | string | number | null | undefined | false

/** A template whose values are escaped, unless they are HTML themselves. Lists are joined; null and false are nothing. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(strings.reduce((whole, text, at) => whole + textOf(values[at - 1]) + text))
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (Array.isArray(part)) return part.map(textOf).join('')
  return String(part).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const STYLE = new Html(`
  :root { color-scheme: light dark; --ink: #1c1b19; --soft: #5d5a54; --paper: #faf8f4; --card: #fff; --line: #dcd7cd; --accent: #7a3b12; --bad: #a11; }
  @media (prefers-color-scheme: dark) { :root { --ink: #f1eee8; --soft: #b5afa4; --paper: #171614; --card: #211f1c; --line: #3d3a35; --accent: #e8a06c; --bad: #ff9a8f; } }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
  .mode { background: #ffd75e; color: #3a2a00; text-align: center; padding: .4rem 1rem; font-weight: 600 }
  main { max-width: 34rem; margin: 2rem auto; padding: 0 1rem }
  section { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1.25rem; margin: 1rem 0 }
  section > :first-child, section > :first-child > :first-child { margin-top: 0 } section > :last-child, section > :last-child > :last-child { margin-bottom: 0 }
  h1 { font-size: 1.5rem; margin: 0 0 .5rem } h2 { font-size: 1.1rem; margin: 0 0 .75rem }
  label { display: block; font-weight: 600; margin: .75rem 0 .25rem }
  input, select { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .35rem }
  button, .button { display: inline-block; min-height: 2.75rem; padding: .55rem 1.1rem; font: inherit; font-weight: 600; border: 1px solid var(--accent); border-radius: .35rem; background: var(--accent); color: var(--paper); cursor: pointer; text-decoration: none }
  button.plain { background: transparent; color: var(--accent) }
  form.inline { display: inline-block; margin: .25rem .5rem .25rem 0 }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
  .row { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem }
  table { width: 100%; border-collapse: collapse } td, th { text-align: left; padding: .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top } td:last-child, th:last-child { text-align: right }
  .soft { color: var(--soft) } .bad { color: var(--bad); font-weight: 600 } a { color: var(--accent) }
  .total { font-size: 1.4rem; font-weight: 700 }
`)

/** A whole page; every one says that no money moves here. */
export function page({ language, mode }: Words, title: string, body: Html): string {
  return `<!doctype html>${
    html`<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${STYLE}</style></head>
<body><p class="mode" role="note" style="margin:0">${mode}</p><main>${body}</main></body></html>`.text
  }`
}
