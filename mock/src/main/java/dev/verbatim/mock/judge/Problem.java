package dev.verbatim.mock.judge;

import dev.verbatim.pages.source.PagePosition;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contradiction between a request and its page.
 *
 * @param kind what is wrong
 * @param member the path of the parameter
 * @param position the row or the sample that documents it; {@code null} if nothing does
 * @param sample a sample that shows a value of the documented type, if the value has another one; {@code null} otherwise
 */
public record Problem(
        Kind kind,
        String member,
        @Nullable PagePosition position,
        @Nullable PagePosition sample) implements Comparable<Problem> {
    /** What is wrong, in the order in which requests are refused for it. */
    public enum Kind {
        /** A mandatory parameter is missing. */
        MISSING,
        /** A parameter has a value that the page does not allow. */
        INVALID,
        /** A parameter is not documented. */
        UNDOCUMENTED,
        /** A member of a parameter is not documented, for which no request is refused. */
        NESTED
    }

    /** Returns where the pages say otherwise. */
    public Optional<PagePosition> place() {
        return Optional.ofNullable(position);
    }

    /** Returns a sample that shows a value of the documented type, if the problem is the type. */
    public Optional<PagePosition> shown() {
        return Optional.ofNullable(sample);
    }

    @Override
    public int compareTo(Problem other) {
        return Comparator.comparing(Problem::kind).compare(this, other);
    }
}
