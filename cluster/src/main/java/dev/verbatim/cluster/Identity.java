package dev.verbatim.cluster;

import dev.verbatim.runtime.state.StateUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random number that a directory keeps, so that two nodes with one name are told from one that starts again. */
final class Identity {
    private static final String FILE = "identity";

    private Identity() {}

    /** @throws StateUnavailableException if the directory cannot be written */
    static long of(ClusterSettings settings) {
        Path file = settings.directory().resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(settings.directory());
                Path unfinished = Files.createTempFile(settings.directory(), FILE, ".tmp");
                Files.writeString(unfinished, HexFormat.of().toHexDigits(new SecureRandom().nextLong()));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return HexFormat.fromHexDigitsToLong(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException unusable) {
            throw new StateUnavailableException(
                    settings.name() + " cannot use its directory " + settings.directory()
                            + "; make it writable, and keep the files of one node there",
                    unusable);
        }
    }
}
