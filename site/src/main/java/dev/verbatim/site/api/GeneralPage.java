package dev.verbatim.site.api;

import dev.verbatim.pages.find.PageSource;

/**
 * A file that documents something else than exactly one operation: an overview, a resource, or all operations of an API.
 *
 * @param title its first heading, or the name of the file
 * @param file the name of its file in the site, without an ending
 * @param source its text
 */
public record GeneralPage(String title, String file, PageSource source) {}
