package dev.verbatim.pages.source;

import java.util.Comparator;

/**
 * A place in one of several pages.
 *
 * @param file the page's path below the root of the pages, with {@code /} between its parts
 * @param position where in the page
 * @since 0.2.0
 */
public record PagePosition(String file, Position position) implements Comparable<PagePosition> {
    private static final Comparator<PagePosition> ORDER =
            Comparator.comparing(PagePosition::file).thenComparing(PagePosition::position);

    @Override
    public int compareTo(PagePosition other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, as compilers print it. */
    @Override
    public String toString() {
        return file + ":" + position;
    }
}
