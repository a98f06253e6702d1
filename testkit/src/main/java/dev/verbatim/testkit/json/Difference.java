package dev.verbatim.testkit.json;

/**
 * A place where an observed value differs from the documented one.
 *
 * @param path the member, such as {@code data.call.participants[0].digits}; empty for the whole value
 * @param line the page's line: that of the documented value, or of the object or array that has no such member or element
 * @param message what the page documents and what was observed
 * @since 0.1.0
 */
public record Difference(String path, int line, String message) {}
