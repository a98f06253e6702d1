package dev.verbatim.maven.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the processor generated in an earlier build. Where javac finds it in its source path, it reads it before the
 * processor generates it again, and when a record has changed in between, it mixes the two and breaks down
 * (JDK-8332297; the JDKs up to 22).
 *
 * @param folder where the compiler puts generated sources; need not exist
 */
public record GeneratedSources(Path folder) {
    private static final String MARK = "@VerbatimGenerated(";

    /**
     * Deletes what is older than the newest source: then the compiler is about to generate it again.
     *
     * @param roots the source roots, which need not exist
     */
    public void deleteOutdated(List<Path> roots) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (Path root : roots) {
            for (Path source : sources(root)) {
                FileTime time = Files.getLastModifiedTime(source);
                newest = time.compareTo(newest) > 0 ? time : newest;
            }
        }
        for (Path file : sources(folder)) {
            if (Files.getLastModifiedTime(file).compareTo(newest) < 0 && isOurs(file)) {
                Files.delete(file);
            }
        }
    }

    private static boolean isOurs(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1).contains(MARK);
    }

    private static List<Path> sources(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
