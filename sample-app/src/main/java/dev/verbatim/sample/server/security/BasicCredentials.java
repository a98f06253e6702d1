package dev.verbatim.sample.server.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A name and a password of HTTP basic authentication (RFC 7617), in UTF-8. */
record BasicCredentials(String name, String password) {
    private static final String SCHEME = "Basic ";

    /** Parses the value of an {@code Authorization} header; returns {@code null} if it has another scheme or is malformed. */
    static @Nullable BasicCredentials parse(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? null : new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
