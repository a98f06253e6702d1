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

/** Compares the pages on disk with the digests that were generated from them. */
final class StalePages {
    private StalePages() {}

    static void check(ApiModel model, Path root) {
        List<String> stale = model.operations().stream()
                .flatMap(operation -> staleness(operation, root).stream())
                .toList();
        if (!stale.isEmpty()) {
            throw new AssertionError(stale.stream().collect(Collectors.joining("\n  ", "\n  ", "\n"))
                    + "The generated code of " + model.packageName() + " is outdated: a build that sees only a page"
                    + " change may compile nothing. Run mvn clean verify; in an editor, rebuild the project.");
        }
    }

    private static Optional<String> staleness(DocumentedOperation operation, Path root) {
        Path page = root.resolve(operation.page()).normalize();
        if (!page.startsWith(root.normalize()) || !Files.isRegularFile(page)) {
            return Optional.of(operation.page() + " is not below " + root + " any more");
        }
        return digest(page).equalsIgnoreCase(operation.digest())
                ? Optional.empty()
                : Optional.of(operation.page() + " has changed since the code was generated");
    }

    /** The SHA-256 as it would be if all lines ended with a line feed; each byte is a character of the set. */
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
