package dev.verbatim.testkit.replay;

/**
 * Which live id a documented id stands for.
 *
 * @param documented the id on the page
 * @param live the id on the server
 * @param since where that comes from, such as {@code since step 1}
 */
public record Binding(String documented, String live, String since) {}
