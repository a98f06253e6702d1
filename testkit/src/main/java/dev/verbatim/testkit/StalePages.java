package dev.verbatim.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the pages on disk with the digests from when the code was generated. */
final class StalePages {
    private StalePages() {}

    static void check(ApiModel model, Path root) {
        List<String> stale = model.operations().stream()
                .flatMap(operation -> staleness(operation, root).stream())
                .distinct()
                .toList();
        if (!stale.isEmpty()) {
            throw new AssertionError(stale.stream().collect(Collectors.joining("\n  ", "\n  ", "\n"))
                    + "The generated code of " + model.packageName()
                    + " may be outdated: when only a page changes, a build"
                    + " may compile nothing. Run mvn clean verify; in an editor, rebuild the project.");
        }
    }

    private static Optional<String> staleness(DocumentedOperation operation, Path root) {
        Path page = root.resolve(operation.page()).normalize();
        if (!page.startsWith(root.normalize()) || !Files.isRegularFile(page)) {
            return Optional.of(operation.page() + " is no longer below " + root);
        }
        return digest(page).equalsIgnoreCase(operation.digest())
                ? Optional.empty()
                : Optional.of(operation.page() + " has changed since the code was generated");
    }

    /** Returns the SHA-256 of the page with line feeds as line ends. In ISO 8859-1, each byte is one character. */
    private static String digest(Path page) {
        try {
            String text = Files.readString(page, StandardCharsets.ISO_8859_1)
                    .replace("\r\n", "\n")
                    .replace('\r', '\n');
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
