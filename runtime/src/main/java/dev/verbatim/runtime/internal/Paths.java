package dev.verbatim.runtime.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes the path of a URI apart where it stands (RFC 3986, section 3.3), as every request needs it. */
public final class Paths {
    private Paths() {}

    /** The index after the path: that of the query or fragment, or the length of the text. */
    public static int end(String path) {
        int fragment = path.indexOf('#');
        int end = fragment < 0 ? path.length() : fragment;
        int query = path.indexOf('?');
        return query < 0 || query > end ? end : query;
    }

    /** The index of the slash after a segment, or the end of the path. */
    public static int segmentEnd(String path, int from, int end) {
        int slash = path.indexOf('/', from);
        return slash < 0 || slash > end ? end : slash;
    }

    /** The index of the slash at which the path of a URI begins; -1 if there is none before its end. */
    public static int start(String uri, int end) {
        int slash = uri.indexOf('/');
        // Before any slash there is nothing, or a scheme and its colon.
        if (slash < 0 || slash > 0 && uri.charAt(slash - 1) != ':') {
            return -1;
        }
        int path = uri.startsWith("//", slash) ? uri.indexOf('/', slash + 2) : slash;
        return path < end ? path : -1;
    }

    /** Whether a segment is a literal one; what is percent-encoded is not, since nobody has to encode what pages document. */
    public static boolean hasSegment(String literal, String path, int from, int end) {
        int to = from + literal.length();
        return to <= end && path.startsWith(literal, from) && (to == end || path.charAt(to) == '/');
    }

    /** A decoded segment; {@code null} if it is empty or is not percent-encoded UTF-8. */
    public static @Nullable String decode(String path, int from, int to) {
        if (from >= to) {
            return null;
        }
        String segment = path.substring(from, to);
        return segment.indexOf('%') < 0 ? segment : decode(segment);
    }

    private static @Nullable String decode(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(segment.length());
        int at = 0;
        while (at < segment.length()) {
            int escape = segment.indexOf('%', at);
            int plainEnd = escape < 0 ? segment.length() : escape;
            bytes.writeBytes(segment.substring(at, plainEnd).getBytes(StandardCharsets.UTF_8));
            at = plainEnd;
            if (escape >= 0) {
                int octet = octet(segment, escape + 1);
                if (octet < 0) {
                    return null;
                }
                bytes.write(octet);
                at += 3;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return null;
        }
    }

    private static int octet(String segment, int at) {
        if (at + 2 > segment.length()) {
            return -1;
        }
        int high = Character.digit(segment.charAt(at), 16);
        int low = Character.digit(segment.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
