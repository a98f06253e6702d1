package dev.verbatim.pages.page;

/**
 * A tab of a page. Readers see one tab at a time.
 *
 * @param group tells the tabs beside each other from those of other groups
 * @param label what readers choose it by; may be empty
 */
record Tab(int group, String label) {}
