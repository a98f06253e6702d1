package dev.verbatim.client.spi;

import dev.verbatim.runtime.MessageReader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tells whether a notification is about a resource: one of its strings is a URI or a path that leads there. */
final class ResourcePath {
    private static final Pattern SCHEME_AND_AUTHORITY = Pattern.compile("^(?:[A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*");
    private static final Pattern QUERY = Pattern.compile("[?#].*");

    private final String path;

    /** @param resource a URI or a path */
    ResourcePath(String resource) {
        String plain = plain(resource);
        path = plain.startsWith("/") ? plain : "/" + plain;
        if (path.equals("/")) {
            throw new IllegalArgumentException("\"" + resource
                    + "\" has no path; pass the URI or the path of a resource, such as /api/v2/me/calls/1");
        }
    }

    private static String plain(String uri) {
        String path = QUERY.matcher(SCHEME_AND_AUTHORITY.matcher(uri).replaceFirst(""))
                .replaceFirst("");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    boolean isIn(String json) {
        Set<String> texts = MessageReader.value(json, ResourcePath::texts);
        return texts.stream().anyMatch(text -> text.endsWith(path));
    }

    private static Set<String> texts(JsonParser in) {
        Set<String> texts = new HashSet<>();
        for (JsonToken token = in.currentToken(); token != null; token = in.nextToken()) {
            if (token == JsonToken.VALUE_STRING && in.getString().indexOf('/') >= 0) {
                texts.add(plain(in.getString()));
            }
        }
        return texts;
    }
}
