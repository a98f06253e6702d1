package dev.verbatim.pages.ids;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides which segments of a path are ids. Segments of a Request URL outside of braces are names. So are versions, such as
 * {@code v2}, and segments without a digit. All others are ids.
 *
 * @since 0.2.0
 */
public final class IdSegments {
    private static final Pattern VERSION = Pattern.compile("v\\d+(?:\\.\\d+)*");

    private final Set<String> names;

    /**
     * Creates the rule for the pages of an API.
     *
     * @param urls the documented Request URLs
     */
    public IdSegments(Collection<String> urls) {
        names = urls.stream()
                .flatMap(url -> Arrays.stream(url.split("/")))
                .filter(segment -> !segment.contains("{"))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether a segment is an id. */
    public boolean isId(String segment) {
        return !names.contains(segment)
                && !VERSION.matcher(segment).matches()
                && segment.chars().anyMatch(Character::isDigit);
    }
}
