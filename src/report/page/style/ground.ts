/** Colours, letters and what every section shares. */
export const ground = `
:root { color-scheme: light dark;
  --ink: #1c2024; --soft: #56606b; --paper: #ffffff; --panel: #f5f6f8; --line: #c9ced6; --link: #0b4f9e;
  --add-ink: #063f80; --add: #dcebfb; --add-line: #1f6fc4; --cut-ink: #7c3400; --cut: #fdebd8; --cut-line: #c05a00;
  --high: #a33b00; --focus: #0b4f9e; }
@media (prefers-color-scheme: dark) { :root {
  --ink: #e8eaed; --soft: #aab3bd; --paper: #14171a; --panel: #1d2226; --line: #414a53; --link: #8fc1ff;
  --add-ink: #b5d8ff; --add: #12304f; --add-line: #5aa2ee; --cut-ink: #ffcb9a; --cut: #46290c; --cut-line: #e58a35;
  --high: #ffab66; --focus: #ffd166; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
body { margin: 0 auto; padding: 1rem 1.25rem 4rem; max-width: 76rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: .25rem 0 .75rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: .6rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: .95rem; margin: 1.1rem 0 .4rem; color: var(--soft); }
h5 { font-size: 1rem; margin: 0; }
main > section:first-child h2 { border-top: 0; margin-top: 1rem; }
p { margin: .5rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
[hidden] { display: none !important; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
:target { outline: 3px solid var(--focus); outline-offset: 3px; }
section:target, h3:target, .place:target { outline: 0; }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
.skip { position: absolute; left: -100vw; padding: .5rem .75rem; background: var(--paper); border: 2px solid var(--ink); z-index: 3; }
.skip:focus { left: .5rem; top: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: 0; padding: 0; }
nav a, .links a, .downloads a, .weight a, .to-texts a { display: inline-block; min-height: 24px; min-width: 24px; }
select, button, input[type=search], textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: .2rem .5rem; max-width: 100%; min-width: 0; }
button { cursor: pointer; min-height: 28px; }
details > summary { cursor: pointer; min-height: 24px; padding: .15rem 0; width: fit-content; max-width: 100%; }
code { font-size: .85em; overflow-wrap: anywhere; }
kbd { font: 600 .85rem/1.4 ui-monospace, monospace; padding: 0 .4rem; border: 1px solid var(--soft); border-radius: 3px; background: var(--panel); }
.nowrap { white-space: nowrap; }
.compared { list-style: none; margin: 0 0 .75rem; padding: 0; color: var(--soft); }
.name { font-weight: 600; }
.count { font-weight: 400; color: var(--soft); }
.copy { font-family: Georgia, "Times New Roman", "Noto Serif", serif; }
.copy:lang(zh), .copy:lang(ja), .copy:lang(ko), .copy:lang(ar), .copy:lang(fa), .copy:lang(he) { font-family: inherit; }
.file { overflow-wrap: anywhere; }
.fact { display: block; }
.rest { color: var(--soft); }
.switch { display: inline-flex; align-items: center; gap: .35rem; min-height: 24px; max-width: 100%; }
input[type=checkbox], input[type=radio] { width: 1.15rem; height: 1.15rem; min-width: 1.15rem; flex: none; accent-color: var(--link); }
.help { margin-top: .5rem; font-size: .9rem; }
.keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: .25rem 1rem; margin: .5rem 0; }
.keys > div { display: flex; gap: .6rem; }
.keys dt { min-width: 2rem; }
.keys dd { margin: 0; min-width: 0; }
.lead { font-size: 1.2rem; line-height: 1.4; max-width: 48rem; }
.pair-answer { padding: .25rem 0 .5rem; }
.pair-answer + .pair-answer { border-top: 1px solid var(--line); }
.points { margin: .5rem 0; padding-inline-start: 1.25rem; max-width: 52rem; }
.weights { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; padding: 0; margin: .6rem 0; }
.weight a { padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 1rem; color: inherit; text-decoration: none; }
.weight a:hover { text-decoration: underline; }
.weight.s-high a { border: 2px solid var(--high); font-weight: 600; }
.no-proof { margin-top: 1rem; padding: .6rem .9rem; border-inline-start: 4px solid var(--soft); background: var(--panel); max-width: 52rem; }
.warnings { padding-inline-start: 1.25rem; }
.options > div { display: flex; flex-wrap: wrap; gap: 0 .75rem; }
.options dd { margin: 0; }
.options dt::after { content: ":"; }
`;
