package dev.verbatim.site.serve;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Entity tags (RFC 9110, section 8.8.3) that depend on the content alone, so they survive a restart. */
final class EntityTag {
    private static final int BYTES = 12;

    private EntityTag() {}

    static String of(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            // Every Java platform has SHA-256.
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the value of {@code If-None-Match} lists a tag; weak ones count, too. */
    static boolean isAmong(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(listed -> listed.startsWith("W/") ? listed.substring(2) : listed)
                .anyMatch(listed -> listed.equals("*") || listed.equals(tag));
    }
}
