/** Numbers that the rank of a proposal is made with; chosen on the development set, docs/design.md has what each is worth. */
export const weigh = {
  /** Less is not worth a look. */
  floor: 0.1,
  /** What a word that nothing explains counts in the alignment's precision; one that is explained counts 1. */
  unexplained: 0.35,
  /** What is lost where a neighbour beyond an edge belongs inside. */
  edge: 0.2,
  /** What is lost where a script without spaces is cut inside what belongs together. */
  cut: 0.2,
  /** What is lost where the runtime's dictionary sees an edge inside a word of a script without spaces. */
  split: 0.2,
  /** What is lost where a run begins or ends with a word of grammar. */
  grammar: 0.3,
  /** What is lost where a part of a title in marks is taken for a title. */
  title: 0.4,
  /** Support from form or alignment that association must have. */
  support: 0.3,
  /** What is left of a single word for which alignment alone speaks: such are wrong as often as right below 0.6. */
  lone: 0.72,
  /** Form or association that counts as company. */
  company: 0.25,
  /** How much it says that run and term are acronyms. */
  acronym: 0.25,
  /** What is lost at the other end of the segment. */
  distance: 0.25,
  /** What is left where the context asks for a verb. */
  verb: 0.5,
  /** The score of a source term that was not translated. */
  foreign: 0.6,
  /** The score of one that stands alone in a text of a script without spaces. */
  verbatim: 0.98,
} as const;
