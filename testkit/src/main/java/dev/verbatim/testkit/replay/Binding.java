package dev.verbatim.testkit.replay;

/**
 * Which live id a documented id stands for.
 *
 * @param documented the id on the page
 * @param live the id on the server
 * @param step the step that showed it; 0 when the caller gave it
 */
public record Binding(String documented, String live, int step) {}
