(() => {
  const byId = (id) => document.getElementById(id);
  const [bar, search, field, count, none] = ["_bar", "_search", "_field", "_count", "_none"].map(byId);
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
  const entries = Array.from(document.querySelectorAll(".entry"), (element) => ({
    element,
    text: fold(`${element.id} ${element.textContent}`).replace(/\s+/g, " "),
    field: element.dataset.field,
  }));

  function filter() {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text, field: own } of entries) {
      const fits = (!field?.value || own === field.value) && words.every((word) => text.includes(word));
      element.hidden = !fits;
      if (fits) shown += 1;
    }
    const { one, several } = count.dataset;
    const noun = entries.length === 1 ? one : several;
    count.textContent = shown === entries.length ? `${shown} ${noun}` : `${shown} of ${entries.length} ${noun}`;
    none.hidden = shown > 0;
  }

  function clear() {
    search.value = "";
    if (field) field.value = "";
    filter();
  }

  /** A link to an entry shows it, whatever was searched. */
  function reveal() {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target?.hidden) return;
    clear();
    target.scrollIntoView();
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && event.target !== search && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === "Escape" && event.target === search) clear();
  });
  search.addEventListener("input", filter);
  field?.addEventListener("change", filter);
  byId("_clear").addEventListener("click", clear);
  addEventListener("hashchange", reveal);
  bar.hidden = false;
  filter();
})();
