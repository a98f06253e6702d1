package dev.verbatim.maven.pages;

import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The source root that ties the compiler to the pages. It holds a Java source with the digest of the pages, because a
 * changed Java source is the one thing for which every maven-compiler-plugin compiles again, and the announcement of the
 * processor's options.
 */
public final class PagesSourceRoot {
    private static final String CLASS_NAME = "PagesDigest";

    private final Path root;

    /** The source root in the folder, which need not exist. */
    public PagesSourceRoot(Path root) {
        this.root = root;
    }

    /**
     * Announces options to the processor.
     *
     * @param options values by name; paths are absolute
     * @return the text of the announcement, the same on every machine
     */
    public String announce(Map<String, String> options) throws IOException {
        Path file = root.resolve(AnnouncedOptions.FILE);
        String text = AnnouncedOptions.write(file, options);
        write(file, text);
        return text;
    }

    /**
     * Writes the Java source that holds the digest.
     *
     * @param groupId the project's; with the artifact id it makes a package that no other module has
     */
    public void digest(String groupId, String artifactId, String hex) throws IOException {
        String packageName = "dev.verbatim.pages." + PackageNames.of(groupId + "." + artifactId, "\\.");
        write(root.resolve(packageName.replace('.', '/')).resolve(CLASS_NAME + ".java"), """
                // Written by verbatim-maven-plugin. It differs when a page does, so that the compiler runs again.
                package %s;

                interface %s {
                    String SHA_256 = "%s";
                }
                """.formatted(
                        packageName, CLASS_NAME, hex));
    }

    /** Leaves a file alone that has the content already: the compiler goes by its time. */
    private static void write(Path file, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
