import { type DocumentFormat, oneRecord } from "../format.js";
import { SegmentBuilder, unescaped } from "../segment.js";

/** Plain text: all of it is one segment, so that the result is that of the normalizer itself. */
export const text: DocumentFormat = {
  extensions: ["txt", "text"],
  read(source) {
    const segment = new SegmentBuilder(source);
    segment.verbatim(0, source.length);
    return oneRecord(segment.build(unescaped));
  },
};
