package dev.verbatim.testkit;

/**
 * A status that a page documents for all operations, in no section of an operation.
 *
 * @param page the page's path below the root of the pages, with {@code /} between its parts
 * @param status the row of the page's table
 * @since 0.2.0
 */
public record GeneralStatus(String page, PageStatus status) {}
