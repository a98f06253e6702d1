package dev.verbatim.pages.shape;

import dev.verbatim.pages.json.JsonValue.JsonObject;

/**
 * One sample of a message.
 *
 * @param file the page that shows it
 * @param object its members
 */
public record SampleObject(String file, JsonObject object) {}
