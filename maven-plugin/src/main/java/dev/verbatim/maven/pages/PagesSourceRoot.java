package dev.verbatim.maven.pages;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A source root with a Java source that contains the digest of the pages: every maven-compiler-plugin compiles again when a Java
 * source changes, but not when a page changes.
 */
public final class PagesSourceRoot {
    private static final String CLASS_NAME = "PagesDigest";

    private final Path root;

    /** Creates the source root in a folder, which need not exist. */
    public PagesSourceRoot(Path root) {
        this.root = root;
    }

    /**
     * Writes the Java source that holds the digest.
     *
     * @param groupId the project's group id; with the artifact id, it makes a package that no other module has
     */
    public void digest(String groupId, String artifactId, String hex) throws IOException {
        String packageName = "dev.verbatim.pages." + PackageNames.of(groupId + "." + artifactId, "\\.");
        StableFile.write(root.resolve(packageName.replace('.', '/')).resolve(CLASS_NAME + ".java"), """
                // Written by verbatim-maven-plugin. It differs when a page does, so that the compiler runs again.
                package %s;

                interface %s {
                    String SHA_256 = "%s";
                }
                """.formatted(
                        packageName, CLASS_NAME, hex));
    }
}
