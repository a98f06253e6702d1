package dev.verbatim.pages.accept;

/**
 * Text of a page that is replaced.
 *
 * @param begin the index of its first character
 * @param end the index behind its last character
 * @param text what is written in its place
 */
record PageEdit(int begin, int end, String text) {}
