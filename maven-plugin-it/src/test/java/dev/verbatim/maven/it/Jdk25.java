package dev.verbatim.maven.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds JDK 25, with which test projects are built in addition to the JDK that runs the tests. */
final class Jdk25 {
    /** The environment variable with its home. */
    static final String VARIABLE = "JAVA_HOME_25";

    private Jdk25() {}

    /** Returns its home: the value of the variable, or a folder next to the JDK that runs the tests. */
    static Optional<Path> home() {
        String named = System.getenv(VARIABLE);
        return named == null || named.isEmpty() ? neighbour() : Optional.of(Path.of(named));
    }

    private static Optional<Path> neighbour() {
        Path folder = Path.of(System.getProperty("java.home")).getParent();
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.filter(Jdk25::is25)
                    .filter(home ->
                            Files.isDirectory(home.resolve("jmods")) || Files.exists(home.resolve("lib/ct.sym")))
                    .sorted()
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean is25(Path home) {
        Path release = home.resolve("release");
        try {
            return Files.isRegularFile(release) && Files.readString(release).contains("JAVA_VERSION=\"25");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
