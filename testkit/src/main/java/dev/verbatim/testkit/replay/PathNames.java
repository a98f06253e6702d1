package dev.verbatim.testkit.replay;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells the names in a path from the ids. What an operation's Request URL has outside of braces is a name, and so is a
 * version ({@code v2}) and every word without a digit; the rest is an id.
 */
final class PathNames {
    private static final Pattern SCHEME_AND_AUTHORITY = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");
    private static final Pattern VERSION = Pattern.compile("v\\d+(?:\\.\\d+)*");

    private final Set<String> names;

    PathNames(Collection<String> urls) {
        names = urls.stream()
                .flatMap(url -> Arrays.stream(url.split("/")))
                .filter(segment -> !segment.contains("{"))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isId(String segment) {
        return !names.contains(segment)
                && !VERSION.matcher(segment).matches()
                && segment.chars().anyMatch(Character::isDigit);
    }

    /** A path's segments; the first is empty when the path begins with a slash. A query stays with the last segment. */
    static List<String> segments(String uri) {
        return List.of(withoutAuthority(uri).split("/", -1));
    }

    static String withoutAuthority(String uri) {
        return SCHEME_AND_AUTHORITY.matcher(uri).replaceFirst("");
    }
}
