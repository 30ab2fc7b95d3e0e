/** A small glossary in each format, written as its own tools write it: the same two entries wherever the format can. */
export interface Sample {
  readonly format: string;
  readonly text: string;
  readonly options?: { readonly language?: string; readonly sourceLanguage?: string; readonly filename?: string };
}

const tbx2 = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="zh">
<martifHeader><fileDesc><sourceDesc><p>A sample</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="giant">
  <descripGrp><descrip type="subjectField">industry</descrip></descripGrp>
  <langSet xml:lang="zh"><${inner}><term>小巨人</term></${inner}></langSet>
  <langSet xml:lang="en">
    <${inner}><term>little giant</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></${inner}>
    <${inner}><term>small giant</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></${inner}>
  </langSet>
</termEntry>
<termEntry id="chain">
  <langSet xml:lang="zh"><${inner}><term>产业链</term></${inner}></langSet>
  <langSet xml:lang="en"><${inner}><term>industrial chain</term></${inner}></langSet>
</termEntry>
</body></text></martif>`;

/** Samples of bilingual glossaries: 小巨人 → little giant (not small giant), 产业链 → industrial chain. */
export const bilingual: readonly Sample[] = [
  { format: "tbx2", text: tbx2("tig") },
  {
    format: "tbx2",
    text: tbx2("ntig")
      .replaceAll("<term>", "<termGrp><term>")
      .replaceAll(/(<\/term>)(.*?)(?=<\/ntig>)/g, "$1$2</termGrp>"),
  },
  {
    format: "tbx3",
    text: `<tbx style="dca" type="TBX-Basic" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body>
<conceptEntry id="giant"><descrip type="subjectField">industry</descrip>
<langSec xml:lang="zh"><termSec><term>小巨人</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>small giant</term><termNote type="administrativeStatus">supersededTerm</termNote></termSec>
<termSec><term>little giant</term><termNote type="administrativeStatus">preferred</termNote></termSec></langSec></conceptEntry>
<conceptEntry id="chain"><langSec xml:lang="zh"><termSec><term>产业链</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>industrial chain</term></termSec></langSec></conceptEntry></body></text></tbx>`,
  },
  {
    format: "tbx3",
    text: `<tbx style="dct" type="TBX-Basic" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry id="giant"><min:subjectField>industry</min:subjectField>
<langSec xml:lang="zh"><termSec><term>小巨人</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>little giant</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>small giant</term><min:administrativeStatus>deprecatedTermadmnsts</min:administrativeStatus></termSec></langSec></conceptEntry>
<conceptEntry id="chain"><langSec xml:lang="zh"><termSec><term>产业链</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>industrial chain</term></termSec></langSec></conceptEntry></body></text></tbx>`,
  },
  {
    format: "tbx3",
    text: `<TBX dialect="TBX-Min"><header><languages source="zh" target="en"/></header><body>
<entry id="giant"><subjectField>industry</subjectField><langGroup xml:lang="zh"><termGroup><term>小巨人</term></termGroup></langGroup>
<langGroup xml:lang="en"><termGroup><term>little giant</term><termStatus>preferred</termStatus></termGroup>
<termGroup><term>small giant</term><termStatus>obsolete</termStatus></termGroup></langGroup></entry>
<entry id="chain"><langGroup xml:lang="zh"><termGroup><term>产业链</term></termGroup></langGroup>
<langGroup xml:lang="en"><termGroup><term>industrial chain</term></termGroup></langGroup></entry></body></TBX>`,
  },
  {
    format: "csv",
    text: `Term [zh],Term [en],Status,Domain\n小巨人,little giant,preferred,industry\n小巨人,small giant,not recommended,\n产业链,industrial chain,,\n`,
  },
  {
    format: "csv",
    text: `Source;Target;Forbidden;Subject Field\r\n小巨人;little giant;no;industry\r\n小巨人;small giant;YES;\r\n产业链;"industrial chain";;`,
    options: { language: "en", sourceLanguage: "zh" },
  },
  {
    format: "tsv",
    text: `原文\t译文\t状态\t领域\n小巨人\tlittle giant\t首选\tindustry\n小巨人\tsmall giant\t禁用\t\n产业链\tindustrial chain\n`,
    options: { language: "en", sourceLanguage: "zh" },
  },
  {
    format: "turtle",
    text: `@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .
<http://example.org/terms/giant> a skos:Concept ; skos:prefLabel "小巨人"@zh, "little giant"@en ;
  skos:hiddenLabel "small giant"@en ; dct:subject "industry" .
<http://example.org/terms/chain> a skos:Concept ; skos:prefLabel "产业链"@zh, "industrial chain"@en .`,
  },
  {
    format: "turtle",
    text: `PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xl: <http://www.w3.org/2008/05/skos-xl#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX : <http://example.org/terms#>
:giant a skos:Concept ; dct:subject "industry" ; xl:prefLabel [ xl:literalForm "小巨人"@zh ], [ xl:literalForm "little giant"@en ] ;
  xl:hiddenLabel [ xl:literalForm "small giant"@en ] .
:chain a skos:Concept ; skos:prefLabel "产业链"@zh, '''industrial chain'''@en .`,
  },
  {
    format: "jsonld",
    text: `{"@context": {"skos": "http://www.w3.org/2004/02/skos/core#"}, "@graph": [
{"@id": "http://example.org/giant", "@type": "skos:Concept", "dct:subject": "industry",
 "skos:prefLabel": [{"@value": "小巨人", "@language": "zh"}, {"@value": "little giant", "@language": "en"}],
 "skos:hiddenLabel": {"@value": "small giant", "@language": "en"}},
{"@id": "http://example.org/chain", "@type": ["skos:Concept"], "prefLabel": {"zh": "产业链", "en": ["industrial chain"]}}]}`,
  },
];
