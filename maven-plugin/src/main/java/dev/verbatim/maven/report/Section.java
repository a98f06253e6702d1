package dev.verbatim.maven.report;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.OperationNames;
import java.util.Comparator;

/**
 * The place where an operation is documented.
 *
 * @param page the path of the page, relative to the root of the pages
 * @param line the line of the heading, from 1
 * @param operation the name of the operation; empty if the page gives none
 */
public record Section(String page, int line, String operation) implements Comparable<Section> {
    private static final Comparator<Section> ORDER =
            Comparator.comparing(Section::page).thenComparing(Section::line).thenComparing(Section::operation);

    static Section of(OperationPage page) {
        return new Section(
                page.file(), page.position().line(), OperationNames.of(page).orElse(""));
    }

    @Override
    public int compareTo(Section other) {
        return ORDER.compare(this, other);
    }

    /** Returns whether both are the same place. */
    boolean isAt(Section other) {
        return page.equals(other.page) && line == other.line;
    }
}
