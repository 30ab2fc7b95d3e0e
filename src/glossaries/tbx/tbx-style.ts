import { xml } from "../xml/xml-tree.js";

/** How a version and style of TBX names its elements. */
export interface TbxStyle {
  readonly doctype: string;
  readonly root: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly header: string;
  /** What follows the description of the file in the header. */
  readonly encoding: readonly string[];
  readonly entry: string;
  readonly language: string;
  readonly term: string;
  readonly data: {
    readonly subjectField: (text: string) => string;
    readonly definition: (text: string) => string;
    readonly status: (text: string) => string;
    readonly termType: (text: string) => string;
    readonly source: (text: string) => string;
    readonly link: (text: string, target: string) => string;
  };
}

const typed = (name: string, type: string) => (text: string) => xml(name, { type }, text);
const named = (name: string) => (text: string) => xml(name, {}, text);

const attributeData: TbxStyle["data"] = {
  subjectField: typed("descrip", "subjectField"),
  definition: typed("descrip", "definition"),
  status: typed("termNote", "administrativeStatus"),
  termType: typed("termNote", "termType"),
  source: typed("admin", "source"),
  link: (text, target) => xml("xref", { type: "externalCrossReference", target }, text),
};

const moduleData: TbxStyle["data"] = {
  subjectField: named("min:subjectField"),
  definition: named("basic:definition"),
  status: named("min:administrativeStatus"),
  termType: named("basic:termType"),
  source: named("basic:source"),
  link: (text, target) => xml("min:externalCrossReference", { target }, text),
};

const namespace = "urn:iso:std:iso:30042:ed-2";

/** ISO 30042:2008: `martif`. */
export const version2: TbxStyle = {
  doctype: '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n',
  root: "martif",
  attributes: { type: "TBX" },
  header: "martifHeader",
  encoding: [xml("encodingDesc", {}, [xml("p", { type: "XCSURI" }, "TBXXCSV02.xcs")])],
  entry: "termEntry",
  language: "langSet",
  term: "tig",
  data: attributeData,
};

/** ISO 30042:2019, data categories as attributes. */
export const version3: TbxStyle = {
  doctype: "",
  root: "tbx",
  attributes: { type: "TBX-Basic", style: "dca", xmlns: namespace },
  header: "tbxHeader",
  encoding: [],
  entry: "conceptEntry",
  language: "langSec",
  term: "termSec",
  data: attributeData,
};

/** ISO 30042:2019, data categories as elements of modules. */
export const version3Tags: TbxStyle = {
  ...version3,
  attributes: {
    type: "TBX-Basic",
    style: "dct",
    xmlns: namespace,
    "xmlns:min": "http://www.tbxinfo.net/ns/min",
    "xmlns:basic": "http://www.tbxinfo.net/ns/basic",
  },
  data: moduleData,
};
