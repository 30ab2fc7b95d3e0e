import type { Form, FormEntry, Guard } from "../../src/index.js";
import { type Content, type Html, html } from "./html.js";

/** A form with its conditions in words. */
export function formItem(entry: FormEntry): Html {
  const form: Form = typeof entry === "string" ? { text: entry } : entry;
  const conditions = conditionsOf(form).map((condition) => html`<span class="guard">${condition}</span>`);
  return html`<li><span class="form">${pattern(form.text)}</span>${conditions}</li>`;
}

/** The syntax of a pattern set apart from its words. */
function pattern(text: string): Content {
  return Array.from(text.matchAll(/\\(.)|(\{[^}]*\})|([()[\]|])|([^\\{()[\]|]+|.)/gsu), (token) => {
    const [, escaped, capture, sign, plain] = token;
    if (capture !== undefined) return html`<var>${capture}</var>`;
    if (sign === undefined) return escaped ?? plain;
    return sign === "|" ? html`<i>|</i><wbr>` : html`<i>${sign}</i>`;
  });
}

function conditionsOf({ when, unless, replace, fuzzy, case: letters }: Form): Content[] {
  return [
    when && html`only ${sayGuard(when)}`,
    unless && html`not ${sayGuard(unless)}`,
    replace !== undefined && html`becomes <b>${replace}</b>`,
    fuzzy === false && "matches exactly only",
    letters === "sensitive" && "matches as written only",
    letters === "insensitive" && "matches in any case",
  ].filter((condition) => condition !== false && condition !== undefined);
}

/** A guard in words: every part must hold. */
function sayGuard({ quoted, followedBy, precededBy, near, domain }: Guard): Content {
  const parts = [
    quoted === true && "in quotation marks",
    quoted === false && "outside quotation marks",
    followedBy && html`before ${anyOf(followedBy)}`,
    precededBy && html`after ${anyOf(precededBy)}`,
    near && html`near ${anyOf(near)}`,
    domain && "in a text of the domain",
  ].filter((part) => part !== false && part !== undefined);
  return parts.map((part, at) => [at > 0 && " and ", part]);
}

function anyOf(words: readonly string[]): Content {
  return words.map((word, at) => {
    const joint = at === 0 ? "" : at === words.length - 1 ? " or " : ", ";
    return [joint, html`<b>${word}</b>`];
  });
}
