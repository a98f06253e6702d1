package dev.verbatim.maven.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One number for all that the generated code depends on besides Java: it differs when a page or an option does. */
public final class PagesDigest {
    private final MessageDigest digest;

    /** The digest of nothing yet. */
    public PagesDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds the path and the content of every page below the folder. */
    public PagesDigest pages(Path root) throws IOException {
        for (String name : new PageTree(root).files()) {
            text(name).file(root.resolve(name));
        }
        return this;
    }

    /** Adds the content of a file. */
    public PagesDigest file(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        MessageDigest content = new PagesDigest().digest;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                content.update(buffer, 0, read);
            }
        }
        digest.update(content.digest());
        return this;
    }

    /** Adds a text. */
    public PagesDigest text(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        // No text has this byte, so two texts never run into one.
        digest.update((byte) 0xFF);
        return this;
    }

    /** The SHA-256 of all that was added, in hexadecimal digits. Nothing can be added any more. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
