package dev.verbatim.site;

/**
 * What a site is made of.
 *
 * @param apis the number of folders that document an operation or a notification
 * @param operations the number of operations
 * @param findings the number of findings that the site shows
 * @param errors how many of them break a build
 * @param guides the number of guides
 * @since 0.2.0
 */
public record SiteSummary(int apis, int operations, int findings, int errors, int guides) {}
