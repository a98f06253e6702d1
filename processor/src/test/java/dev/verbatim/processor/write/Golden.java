package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The expected generated sources, so that reviews show changes. {@code mvn test -Drecreate=true} rewrites them.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Compares a generated source with the golden file of its type. */
    public static void compare(String type, String source) {
        compare(FOLDER, type, source);
    }

    /** Compares a generated source with the file of its type in a folder. */
    public static void compare(Path folder, String type, String source) {
        Path file = folder.resolve(type + ".java");
        try {
            if (Boolean.getBoolean("recreate")) {
                Files.createDirectories(folder);
                Files.writeString(file, source);
            }
            assertThat(source).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
