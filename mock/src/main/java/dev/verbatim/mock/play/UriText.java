package dev.verbatim.mock.play;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A URI or a path in a message. Pages have placeholders in them, so {@link java.net.URI} cannot parse all of them.
 *
 * @param host scheme and host; empty for a path
 * @param segments the segments of the path; the first one is empty if the path begins with a slash
 */
record UriText(String host, List<String> segments) {
    private static final Pattern HOST = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");

    static UriText of(String uri) {
        Matcher matcher = HOST.matcher(uri);
        String host = matcher.find() ? matcher.group() : "";
        return new UriText(host, List.of(uri.substring(host.length()).split("/", -1)));
    }

    /** Returns the URI with other segments. */
    String with(UnaryOperator<String> segment) {
        return host + segments.stream().map(segment).collect(Collectors.joining("/"));
    }
}
