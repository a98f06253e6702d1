package dev.verbatim.runtime.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Messages after a header that has their length. */
final class HeaderFrames implements Frames {
    private static final int MAX_HEADERS = 8 << 10;
    /** Fits a long. */
    private static final int MAX_DIGITS = 18;

    private static final String LENGTH = "content-length:";

    private final InputStream in;
    private final int maxBytes;
    private boolean over;

    HeaderFrames(InputStream in, int maxBytes) {
        this.in = new BufferedInputStream(in);
        this.maxBytes = maxBytes;
    }

    @Override
    public byte @Nullable [] next() throws IOException {
        String headers = over ? "" : headers();
        if (headers.isEmpty()) {
            return null;
        }
        long length = length(headers);
        byte[] message = length < 0 ? Frames.malformed() : Frames.body(in, length, maxBytes);
        // Where the next message begins is not known after one whose length is not.
        over = length < 0;
        return message;
    }

    /** The lines up to an empty one; without it, if the stream ends or they are too long; empty at the end. */
    private String headers() throws IOException {
        StringBuilder headers = new StringBuilder();
        while (headers.length() < MAX_HEADERS && !endsWithEmptyLine(headers)) {
            int next = in.read();
            if (next < 0) {
                return headers.toString();
            }
            if (next != '\r') {
                headers.append((char) next);
            }
        }
        return headers.toString();
    }

    private static boolean endsWithEmptyLine(StringBuilder headers) {
        int length = headers.length();
        return length > 1 && headers.charAt(length - 1) == '\n' && headers.charAt(length - 2) == '\n';
    }

    /** The length that headers have; negative if they have none, or several, or one that is not a number. */
    private static long length(String headers) {
        if (!headers.endsWith("\n\n")) {
            return -1;
        }
        String found = null;
        for (String line : headers.toLowerCase(Locale.ROOT).lines().toList()) {
            if (line.startsWith(LENGTH)) {
                String value = line.substring(LENGTH.length()).strip();
                if (found != null || !value.matches("[0-9]{1," + MAX_DIGITS + "}")) {
                    return -1;
                }
                found = value;
            }
        }
        return found == null ? -1 : Long.parseLong(found);
    }
}
