package dev.verbatim.pages.find;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * Computes digests of pages, by which a stale build is detected.
 *
 * @since 0.2.0
 */
public final class Digest {
    private Digest() {}

    /** The SHA-256 in hexadecimal. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** The digest of a set of pages: of one line per page, sorted by path, with its path, a blank and its digest. */
    public static String of(Collection<PageSource> pages) {
        StringBuilder lines = new StringBuilder();
        pages.stream()
                .sorted(Comparator.comparing(PageSource::file))
                .forEach(page -> lines.append(page.file())
                        .append(' ')
                        .append(page.digest())
                        .append('\n'));
        return of(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
