/** Find and replace by a system that only finds: what it finds is cut out and its term put in. */
export function spliced(exact) {
  return {
    build(forms, termOf) {
      const find = exact.build(forms);
      const indexOf = new Map(forms.map((form, index) => [form, index]));
      return (text) => {
        const pieces = [];
        let at = 0;
        for (const { start, end } of find(text)) {
          pieces.push(text.slice(at, start), termOf(indexOf.get(text.slice(start, end).toLowerCase())));
          at = end;
        }
        return pieces.join("") + text.slice(at);
      };
    },
  };
}
