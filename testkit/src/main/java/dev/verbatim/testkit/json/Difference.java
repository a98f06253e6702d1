package dev.verbatim.testkit.json;

/**
 * One place where two values are not the same.
 *
 * @param path the member, such as {@code data.call.participants[0].digits}; empty for the whole value
 * @param line the page's line: of the documented value, or of the object that documents no such member
 * @param message what is documented and what was observed
 */
public record Difference(String path, int line, String message) {}
