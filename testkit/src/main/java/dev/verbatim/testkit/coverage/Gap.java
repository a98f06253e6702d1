package dev.verbatim.testkit.coverage;

import dev.verbatim.pages.finding.Quote;

/**
 * A documented item that is not implemented, not decoded or not replayed. {@code toString} escapes control and invisible characters.
 *
 * @param kind the kind of the item
 * @param column what is not true of it
 * @param page the page's path below the root of the pages
 * @param line the line of the page, from 1
 * @param name the item, such as {@code Hold, reason absent}
 * @param remedy what would cover it, as a sentence
 * @since 0.2.0
 */
public record Gap(Kind kind, Column column, String page, int line, String name, String remedy) {
    static Gap of(Item item, Column column) {
        return new Gap(item.id().kind(), column, item.page(), item.line(), item.name(), Remedy.of(item, column));
    }

    @Override
    public String toString() {
        return Quote.visible(page + ":" + line + ": " + name + " is not " + column + ". " + remedy);
    }
}
