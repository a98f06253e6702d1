package dev.verbatim.processor.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** What an earlier compilation has left in the output locations. */
final class EarlierOutput {
    private final Filer filer;

    EarlierOutput(Filer filer) {
        this.filer = filer;
    }

    /** Whether a type was generated from the same text, and compiled. */
    boolean has(String type, String text) {
        String path = type.replace('.', '/');
        return file(StandardLocation.CLASS_OUTPUT, path + ".class").isPresent()
                && Stream.of(StandardLocation.SOURCE_OUTPUT, StandardLocation.CLASS_OUTPUT)
                        .flatMap(location -> file(location, path + ".java").stream())
                        .anyMatch(file -> hasContent(file, text));
    }

    private Optional<Path> file(Location location, String path) {
        return FileLocations.resource(filer, location, path)
                .flatMap(FileLocations::path)
                .filter(Files::isRegularFile);
    }

    private static boolean hasContent(Path file, String text) {
        try {
            return Files.readString(file).equals(text);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
