package dev.verbatim.maven;

import dev.verbatim.maven.pages.GeneratedSources;
import dev.verbatim.maven.pages.PagesDigest;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the compiler run again when a page has changed, and tells the annotation processor where the pages are, so that
 * nothing else needs to be configured.
 */
@Mojo(name = "pages", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class PagesMojo extends VerbatimMojo {
    /** Where the sources go that tie the compiler to the pages. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/verbatim", required = true)
    @Nullable
    File generatedSources;

    @Override
    void run(Path root) throws MojoExecutionException {
        if (compilesChangedFilesOnly()) {
            getLog().warn("maven-compiler-plugin is set to compile nothing but changed Java files"
                    + " (useIncrementalCompilation=false), so a changed page would go unnoticed. Remove the setting.");
        }
        Path folder = absolute(set(generatedSources));
        SortedMap<String, String> options = severityOptions();
        options.put(AnnouncedOptions.PAGES, root.toString());
        if (baseline != null) {
            options.put(AnnouncedOptions.BASELINE, existingBaseline().toString());
        }
        GeneratedSources sources = new GeneratedSources(folder);
        try {
            PagesDigest digest =
                    new PagesDigest().text(sources.announce(options)).pages(root);
            if (baseline != null) {
                digest.file(existingBaseline());
            }
            sources.digest(set(project).getGroupId(), set(project).getArtifactId(), digest.hex());
        } catch (IOException e) {
            throw cannot("read " + root + " or write to " + folder, "Allow both", e);
        }
        set(project).addCompileSourceRoot(folder.toString());
    }

    /** Then the interfaces of a changed page are not among what is compiled, and the processor does not see them. */
    private boolean compilesChangedFilesOnly() {
        Plugin compiler = set(project).getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
        return compiler != null
                        && String.valueOf(compiler.getConfiguration())
                                .contains("<useIncrementalCompilation>false</useIncrementalCompilation>")
                || Stream.of(set(project).getProperties(), set(session).getUserProperties())
                        .anyMatch(properties ->
                                "false".equals(properties.getProperty("maven.compiler.useIncrementalCompilation")));
    }
}
