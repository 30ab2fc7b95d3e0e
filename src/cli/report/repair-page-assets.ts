/** Style of the page of repairs. */
export const pageStyle = `
:root { color-scheme: light dark; --line: #8884; --replace: #1a7f37; --review: #9a6700; --missing: #cf222e; --keep: #57606a; }
body { font: 16px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 0 1rem 4rem; }
header { position: sticky; top: 0; background: Canvas; border-bottom: 1px solid var(--line); z-index: 1; }
h1 { font-size: 1.2rem; margin: 0.8rem 0 0; overflow-wrap: anywhere; }
h2 { font-size: 0.8rem; font-weight: 600; margin: 0 0 0.3rem; opacity: 0.7; }
p { margin: 0.3rem 0; }
.filters { display: flex; flex-wrap: wrap; gap: 0.2rem 1.4rem; margin-bottom: 0.6rem; }
label.replace { color: var(--replace); } label.review { color: var(--review); }
label.missing { color: var(--missing); } label.keep { color: var(--keep); }
section { border-bottom: 1px solid var(--line); padding: 1rem 0; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--keep); }
mark.replace { border-color: var(--replace); } mark.review { border-bottom: 2px dashed var(--review); }
mark.missing { border-bottom: 2px dotted var(--missing); }
del { color: var(--missing); text-decoration-thickness: 1px; margin-right: 0.25em; }
ins { color: var(--replace); text-decoration: none; border-bottom: 2px solid; font-weight: 600; }
details { margin-top: 0.6rem; font-size: 0.85rem; }
summary { cursor: pointer; opacity: 0.7; }
table { border-collapse: collapse; width: 100%; margin-top: 0.3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.2rem 0.8rem 0.2rem 0; border-top: 1px solid var(--line); }
th { font-weight: 600; opacity: 0.7; }
tr.review td { color: var(--review); }
[hidden] { display: none; }
@media (max-width: 45rem) { .sides { grid-template-columns: 1fr; gap: 0.5rem; } }
`;

/** Shows and hides paragraphs by what is in them. */
export const pageScript = `
const boxes = [...document.querySelectorAll("input[data-kind]")];
function show() {
  const kinds = boxes.filter((box) => box.checked).map((box) => box.dataset.kind);
  for (const section of document.querySelectorAll("section"))
    section.hidden = !section.dataset.kinds.split(" ").some((kind) => kinds.includes(kind));
}
for (const box of boxes) box.addEventListener("change", show);
show();
`;
