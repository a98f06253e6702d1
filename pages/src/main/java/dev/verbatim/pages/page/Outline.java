package dev.verbatim.pages.page;

import java.util.List;

/**
 * The flat sequence of blocks that a page consists of.
 *
 * @param blocks the headings, paragraphs, tables and fenced code, in the order of the page
 * @param unread the blocks in forms that are not read, in the order of the page
 * @param nesting the depth of the deepest nested list, list item or quote
 */
record Outline(List<PageBlock> blocks, List<UnreadBlock> unread, int nesting) {}
