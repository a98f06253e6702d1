package dev.verbatim.testkit.client;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The path of a URI in a page. Such a URI may have a placeholder host, blanks and braces, so {@link java.net.URI} cannot parse
 * it.
 *
 * @since 0.2.0
 */
public final class DocumentedPath {
    private static final Pattern SCHEME_AND_AUTHORITY = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    private DocumentedPath() {}

    /** Removes the scheme and the authority, if there are any: {@code //host/calls/1} becomes {@code /calls/1}. */
    public static String withoutAuthority(String uri) {
        return SCHEME_AND_AUTHORITY.matcher(uri).replaceFirst("");
    }

    /**
     * Splits the path of a URI. The first segment is empty if the path begins with a slash; a query remains part of the last
     * segment.
     */
    public static List<String> segments(String uri) {
        return List.of(withoutAuthority(uri).split("/", -1));
    }
}
