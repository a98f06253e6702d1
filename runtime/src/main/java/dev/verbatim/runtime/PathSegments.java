package dev.verbatim.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits the path of a URI into decoded segments (RFC 3986, section 3.3); a hostile path has none. */
final class PathSegments {
    /** A path with more segments matches nothing that anybody documents. */
    private static final int MOST = 64;

    private PathSegments() {}

    /** The segments of a URI's path; {@code null} if it has no path with a leading slash or one that cannot be decoded. */
    static @Nullable List<String> ofUri(String uri) {
        int colon = uri.indexOf(':');
        int slash = uri.indexOf('/');
        // A colon before any slash ends a scheme.
        int start = colon >= 0 && colon < slash ? colon + 1 : 0;
        if (uri.startsWith("//", start)) {
            start = endOfAuthority(uri, start + 2);
        }
        return uri.startsWith("/", start) ? ofPath(uri, start) : null;
    }

    /**
     * The segments of a path from an index on, up to a query or fragment.
     *
     * @param start the index of the first segment or of the slash before it
     * @return {@code null} if a segment is empty, cannot be decoded or is one too many
     */
    static @Nullable List<String> ofPath(String path, int start) {
        List<String> segments = new ArrayList<>(8);
        int end = endOfPath(path, start);
        int from = path.startsWith("/", start) ? start + 1 : start;
        while (true) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 || slash > end ? end : slash;
            String segment = from >= to || segments.size() == MOST ? null : decode(path.substring(from, to));
            if (segment == null) {
                return null;
            }
            segments.add(segment);
            if (to == end) {
                return segments;
            }
            from = to + 1;
        }
    }

    private static int endOfAuthority(String uri, int start) {
        int end = start;
        while (end < uri.length() && "/?#".indexOf(uri.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int endOfPath(String path, int start) {
        int end = start;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private static @Nullable String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        ByteBuffer bytes = ByteBuffer.allocate(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            char character = segment.charAt(i);
            if (character == '%') {
                int high = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 1), 16) : -1;
                int low = i + 2 < segment.length() ? Character.digit(segment.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else if (character < 0x80) {
                bytes.put((byte) character);
            } else {
                return null;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }
}
