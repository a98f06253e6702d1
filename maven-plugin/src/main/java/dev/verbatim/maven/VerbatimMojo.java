package dev.verbatim.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What every goal is told: where the pages are and how much their findings matter. */
abstract class VerbatimMojo extends AbstractMojo {
    /** The root folder of the pages. */
    @Parameter(property = "verbatim.pages", defaultValue = "${basedir}/src/main/pages")
    @Nullable
    File pages;

    /** The root folder of the pages, absolute, which exists. */
    final Path pagesRoot() throws MojoExecutionException {
        Path root = required(pages, "pages").toPath().toAbsolutePath().normalize();
        if (!Files.isDirectory(root)) {
            throw new MojoExecutionException("There is no folder " + root
                    + ". Put the pages there, or say where they are: <pages> in the plugin's <configuration>, or"
                    + " -Dverbatim.pages=<folder>.");
        }
        return root;
    }

    /** A parameter that Maven sets because it has a default. */
    static <T> T required(@Nullable T parameter, String name) {
        if (parameter == null) {
            throw new IllegalStateException("Maven did not set " + name);
        }
        return parameter;
    }
}
