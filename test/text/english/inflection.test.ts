import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { root, stem } from "../../../src/text/english/inflection.js";

/** Each line's words share a stem. */
const inflections = `
specialize specializes specialized specializing
refine refines refined refining
innovate innovates innovated innovating
control controls controlled controlling
strategy strategies
enterprise enterprises
policy policies
make makes made making
change changes changed changing
manage manages managed managing
challenge challenges challenging
arrange arranged arranging
bring brings bringing brought
build builds building built
lead leads leading led
hold holds held holding
take takes took taken taking
give gives gave given giving
write writes wrote written writing
strengthen strengthens strengthened strengthening
deepen deepened deepening
develop develops developed developing
plan plans planned planning
stop stopped stopping
add adds added adding
use uses used using
focus focused focusing
cause caused causing
increase increased increasing
promise promised promising
purchase purchased purchasing
produce produced producing
enforce enforced enforcing
serve served serving
achieve achieved achieving
value values valued valuing
continue continued continuing
enable enabled enabling
settle settled settling
handle handled handling
compile compiled compiling
schedule scheduled scheduling
travel traveled traveling
label labeled labeling
fill filled filling
call called calling
compel compelled compelling
prepare prepared preparing
share shared sharing
offer offered offering
consider considered considering
prefer preferred preferring
interfere interfered interfering
require required requiring
explore explored exploring
monitor monitored monitoring
measure measured measuring
create created creating
treat treated treating
coordinate coordinated coordinating
initiate initiated initiating
evaluate evaluated evaluating
complete completed completing
target targeted targeting
invite invited inviting
limit limited limiting
promote promoted promoting
pilot piloted piloting
distribute distributed distributing
decide decided deciding
provide provided providing
upgrade upgraded upgrading
include included including
avoid avoided avoiding
proceed proceeded proceeding
agree agreed agreeing
reform reforms reformed reforming
guarantee guaranteed guaranteeing
combine combined combining
determine determined determining
train trained training
intervene intervened intervening
open opened opening
mention mentioned mentioning
postpone postponed postponing
assume assumed assuming
shape shaped shaping
escape escaped escaping
group grouped grouping
describe described describing
seek seeking sought
apply applies applied applying
study studies studied studying
try tried trying
die died dying
carry carried carrying
rely relies relied relying
modernize modernized modernizing
revitalize revitalizing
people people's
china china's
enterprises' enterprise`;

/** Each line's words share a root, though not a stem. */
const derivations = `
specialization specialized specialist specialize special specialty specially
refinement refined refine
innovation innovative innovate innovator innovativeness
distinctive distinct distinctiveness distinctly
modernization modernize modern
revitalization revitalize
stability stable stabilize stabilization
technology technological technologically
science scientific scientist scientifically
industry industrial industrialize industrialization
ecology ecological
economy economic economical economist economically
strategy strategic strategically
history historic historical
centenary centennial century
prosper prosperity prosperous
beauty beautiful
sophistication sophisticated
professional profession professionally
peculiar peculiarity
unique uniqueness uniquely
novel novelty
productive production produce product productivity producer
develop development developer developmental
govern government governance governmental
manage management
improve improvement
enhance enhancement
invest investment investor
employ employment employer
perform performance performer
assist assistance assistant
signify significant significance
coordinate coordination coordinator
operate operation operational operator
cultivate cultivation
rejuvenate rejuvenation
educate education educational educator
create creation creative creativity creator
relate relation relationship
participate participation
transform transformation
inform information
implementation implemented
mobilize mobilization mobile mobility
digital digitize digitalize digitalization
global globalize globalization
urban urbanize urbanization
standard standardize standardization
democracy democratic
social socialize
socialist socialism
tourist tourism
communist communism
nation national nationality nationalize
region regional
culture cultural
agriculture agricultural
structure structural
province provincial
finance financial
commerce commercial
territory territorial
harmony harmonious harmonize
religion religious
vigor vigorous
danger dangerous
power powerful powerfully
success successful successfully
secure security
diverse diversity diversify
equal equality
active activity activate
effect effective effectiveness
execute execution executive
protect protection protective
distribute distribution
promote promotion
construct construction constructive
prevent prevention preventive
sustain sustainable sustainability
reliable reliability rely
access accessible accessibility
efficient efficiency efficiently
important importance importantly
system systematic systematically systemic
automate automatic automation
strong strength strengthen
deep deepen depth
broad broaden
wealth wealthy
health healthy
rapid rapidly
high highly
lead leader leadership
partner partnership
apply application applicable
recognize recognition
consume consumption consumer
include inclusion inclusive inclusiveness
compete competition competitive competitiveness
expand expansion
analyze analysis analytical
decide decision decisive
describe description
maintain maintenance`;

/** Each line's words have different roots, and so different stems. */
const strangers = `
organ organization organic organism
general generate generic generous
universe university
policy police
polite politics
nation native international intern internal
press pressure
part party partial
commune communist community communal
form reform formal
inform informal
new news
poor poverty
author authority authorize
major majority
minor minority
prior priority
quality qualify
integrate integrity
identity identical
hospital hospitality
secret secretary
object objective
subject subjective
position positive
succession success
process procession
custom customer customs
center central
office official
initial initiative
social socialist
capital capitalist
species special specific
spec special
import important
experience experiment
depart department
apart apartment
state station statement
depend pending
county country count
city cite
treaty treat
army arm arms
body bode
story store
colony colon
plan plane
hop hope
car care
star stare
rat rate
cut cute
moral morale
local locale location
rational ration
human humane
sever several
miner mineral
liberal liberate
literal liter
lateral later
numeral numerous
nominal nominate
gradual graduate
popular populate people
regular regulate
moderate modern
value evaluate
unit unite
mass massive mission
pass passive
act actual
fact factory faction
sect sector section
quest question
mill million
bill billion
pension pen
relevant elevate
able table
consider considerable
admiral admire
empire empirical
inventory invent
current currency
agent agency
present presence
patient patience
confer conference
farm firm
water waiter
number numb
member remember
former form
corn corner
thing think
king kin
sing single
spring spread
need ned
bed be
red reed
hundred hunt
rural ruling
cadre card
share shore
new renew
economy ecology
innovation renovation
refine define
industrious industry
instance instant
station stationary
fellow fellowship
scholar scholarship
design designate
class classic
academy academia`;

function lines(table: string): string[][] {
  return table
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
}

describe("stem", () => {
  it.each(lines(inflections))("is one for %s", (...words) => {
    const stems = words.filter((word) => word !== undefined).map(stem);
    expect(new Set(stems), stems.join(" ")).toHaveLength(1);
  });

  it.each(lines(derivations))("keeps derivations apart: %s", (...words) => {
    expect(new Set(words.map(stem)).size).toBeGreaterThan(1);
  });

  it.each(["spring", "king", "thing", "string", "need", "speed", "news", "red"])(
    "leaves %s, which is no inflection",
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );
});

describe("root", () => {
  it.each(lines(`${inflections}${derivations}`))("is one for %s", (...words) => {
    const roots = words.map(root);
    expect(new Set(roots), roots.join(" ")).toHaveLength(1);
  });

  it.each(lines(strangers))("is another for each of %s", (...words) => {
    const roots = words.map(root);
    expect(new Set(roots), roots.join(" ")).toHaveLength(words.length);
  });

  it("depends on the stem alone, so that words of one stem have one root", () => {
    const parts = fc.constantFrom(
      "nation",
      "al",
      "ize",
      "ation",
      "ing",
      "ed",
      "s",
      "ly",
      "ment",
      "ive",
      "e",
      "y",
      "ic",
      "or",
    );
    const words = fc.oneof(
      fc.array(parts, { maxLength: 6 }).map((all) => all.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(words, (word) => {
        expect(stem(stem(word))).toBe(stem(word));
        expect(root(stem(word))).toBe(root(word));
      }),
      { numRuns: 2000 },
    );
  });

  it("takes no time for what is no word", () => {
    const endless = "ly".repeat(500_000);
    expect(root(endless)).toBe(endless);
    expect(root("ed".repeat(500_000))).toHaveLength(1_000_000);
  });
});
