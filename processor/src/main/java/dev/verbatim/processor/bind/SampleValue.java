package dev.verbatim.processor.bind;

import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.page.json.JsonValue;

/**
 * What a sample shows of a member.
 *
 * @param position where the value stands
 * @param json the value
 */
record SampleValue(PagePosition position, JsonValue json) {}
