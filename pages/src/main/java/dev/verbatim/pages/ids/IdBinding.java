package dev.verbatim.pages.ids;

/**
 * The live id of a documented id.
 *
 * @param documented the id on the page
 * @param live the id on the server
 * @param since how it became known, such as {@code since step 1}
 * @since 0.2.0
 */
public record IdBinding(String documented, String live, String since) {}
