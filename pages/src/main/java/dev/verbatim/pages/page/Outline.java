package dev.verbatim.pages.page;

import java.util.List;

/**
 * What a page consists of.
 *
 * @param parts the parts in the order of the page
 * @param unread what stands between them in forms that nothing is read from, in the order of the page
 * @param nesting how many lists, items and quotes stand inside each other at most
 */
record Outline(List<PageBlock> parts, List<UnreadPart> unread, int nesting) {}
