package dev.verbatim.maven.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources that the processor generated in an earlier build. If javac finds them in the source path, it reads them before the
 * processor generates them again. If a record has changed in between, javac mixes both versions and fails (JDK-8332297, JDK 22
 * and earlier).
 *
 * @param folder the folder for generated sources; need not exist
 */
public record GeneratedSources(Path folder) {
    private static final String MARK = "@VerbatimGenerated(";

    /**
     * Deletes generated sources that are older than the newest source, because the compiler is about to generate them again.
     *
     * @param roots the source roots; need not exist
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
