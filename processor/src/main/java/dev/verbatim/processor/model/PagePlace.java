package dev.verbatim.processor.model;

/**
 * A line of a page.
 *
 * @param page the page's path below the root of the pages
 * @param line the line, from 1
 */
public record PagePlace(String page, int line) {}
