package dev.verbatim.pages.shape;

import dev.verbatim.pages.json.JsonValue.JsonObject;

/**
 * One sample of a message.
 *
 * @param file the page
 * @param object the members of the message
 * @since 0.2.0
 */
public record SampleObject(String file, JsonObject object) {
    /** The same as a value. */
    public SampleValue value() {
        return new SampleValue(file, object);
    }
}
