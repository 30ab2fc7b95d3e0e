/** Style of pages: quiet, light or dark as the reader's system is, fit for print. */
export const pageStyle = `
:root { color-scheme: light dark; --line: #8885; --soft: #8881;
  --replace: #1a7f37; --review: #9a6700; --missing: #cf222e; --keep: #57606a; --proposal: #0969da; }
@media (prefers-color-scheme: dark) { :root { --replace: #57c26f; --review: #d9a83a; --missing: #ff7b72; --keep: #9aa4ae; --proposal: #6cb2ff; } }
body { font: 16px/1.6 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; margin: 0 auto; max-width: 84rem; padding: 0 1.5rem 4rem; }
header { position: sticky; top: 0; background: Canvas; border-bottom: 1px solid var(--line); z-index: 1; padding: 0.8rem 0; }
h1 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 0.85rem; font-weight: 600; margin: 0 0 0.4rem; opacity: 0.75; overflow-wrap: anywhere; }
p { margin: 0.3rem 0; }
.filters { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.3rem 1.3rem; }
label { cursor: pointer; white-space: nowrap; } output { opacity: 0.7; font-size: 0.85rem; }
input[type=search] { font: inherit; padding: 0.1rem 0.5rem; min-width: 9rem; }
section { border-bottom: 1px solid var(--line); padding: 1.1rem 0; break-inside: avoid; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; }
.sides .name { font-size: 0.75rem; opacity: 0.6; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--keep); }
mark.replace { border-color: var(--replace); } mark.review { border-bottom: 2px dashed var(--review); }
mark.missing { border-bottom: 3px double var(--missing); } mark.keep { border-bottom: 1px solid var(--keep); }
mark.proposal { border-color: var(--proposal); } mark.hit { border: 0; font-weight: 600; background: var(--soft); }
mark.linked, ins.linked, del.linked { background: #ffd33d66; }
del { color: var(--missing); text-decoration-thickness: 1px; margin-right: 0.25em; opacity: 0.85; }
ins { color: var(--replace); text-decoration: none; border-bottom: 2px solid var(--replace); font-weight: 600; }
details { margin-top: 0.6rem; font-size: 0.85rem; }
summary { cursor: pointer; opacity: 0.75; }
table { border-collapse: collapse; width: 100%; margin-top: 0.3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.9rem 0.25rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; opacity: 0.7; white-space: nowrap; } td.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
td.replace { color: var(--replace); } td.review { color: var(--review); } td.missing { color: var(--missing); } td.keep { color: var(--keep); }
.findings { table-layout: fixed; } .findings th:nth-child(1) { width: 22%; } .findings th:nth-child(2) { width: 12%; } .findings th:nth-child(3) { width: 9.5em; } .findings th:nth-child(4) { width: 3.5em; }
.bar { display: inline-block; height: 0.6em; min-width: 2px; background: currentColor; opacity: 0.5; border-radius: 2px; margin-right: 0.4em; }
.context { font-size: 0.85rem; } .context div + div { opacity: 0.75; }
[hidden] { display: none; }
@media (max-width: 45rem) { .sides { grid-template-columns: 1fr; gap: 0.5rem; } }
@media print { header { position: static; } .filters { display: none; } }
`;

/** Shows and hides sections by what is in them and by a search, and points at what belongs together. */
export const pageScript = `
const boxes = [...document.querySelectorAll("input[data-kind]")];
const sections = [...document.querySelectorAll("section")];
const search = document.querySelector("input[type=search]");
const told = document.querySelector("output");
function show() {
  const kinds = boxes.filter((box) => box.checked).map((box) => box.dataset.kind);
  const wanted = search.value.trim().toLowerCase();
  let count = 0;
  for (const section of sections) {
    const fits = section.dataset.kinds.split(" ").some((kind) => kinds.includes(kind));
    section.hidden = !fits || (wanted !== "" && !section.textContent.toLowerCase().includes(wanted));
    if (!section.hidden) count++;
  }
  told.textContent = count + " of " + sections.length + " shown";
}
function point(event) {
  const on = event.type === "mouseover";
  const found = event.target.closest("[data-link]");
  if (!found) return;
  for (const one of found.closest("section").querySelectorAll("[data-link='" + found.dataset.link + "']"))
    one.classList.toggle("linked", on);
}
for (const box of boxes) box.addEventListener("change", show);
search.addEventListener("input", show);
document.addEventListener("mouseover", point);
document.addEventListener("mouseout", point);
show();
`;
