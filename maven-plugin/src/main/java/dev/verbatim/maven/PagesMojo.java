package dev.verbatim.maven;

import dev.verbatim.maven.pages.GeneratedCode;
import dev.verbatim.maven.pages.GeneratedSources;
import dev.verbatim.maven.pages.PagesDigest;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
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

    /** Where the compiler puts generated sources: {@code generatedSourcesDirectory} of the maven-compiler-plugin. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/annotations", required = true)
    @Nullable
    File generatedCode;

    @Override
    void run(Path root) throws MojoExecutionException {
        Path folder = absolute(set(generatedSources));
        SortedMap<String, String> options = options(root);
        try {
            tie(root, options, new GeneratedSources(folder));
            set(project).addCompileSourceRoot(folder.toString());
            prepare(new CompilerPlugin(set(project), set(session)));
        } catch (IOException e) {
            throw cannot("read " + root + " or write to " + folder, "Allow both", e);
        }
    }

    private SortedMap<String, String> options(Path root) throws MojoExecutionException {
        SortedMap<String, String> options = severityOptions();
        options.put(AnnouncedOptions.PAGES, root.toString());
        if (baseline != null) {
            options.put(AnnouncedOptions.BASELINE, existingBaseline().toString());
        }
        return options;
    }

    private void tie(Path root, SortedMap<String, String> options, GeneratedSources sources) throws IOException {
        PagesDigest digest = new PagesDigest().text(sources.announce(options)).pages(root);
        if (baseline != null) {
            digest.file(absolute(baseline));
        }
        sources.digest(set(project).getGroupId(), set(project).getArtifactId(), digest.hex());
    }

    private void prepare(CompilerPlugin compiler) throws IOException {
        if (compiler.compilesChangedFilesOnly()) {
            getLog().warn("maven-compiler-plugin is set to compile nothing but changed Java files"
                    + " (useIncrementalCompilation=false), so a changed page would go unnoticed. Remove the setting.");
        } else if (compiler.findsGeneratedSources()) {
            new GeneratedCode(absolute(set(generatedCode)))
                    .deleteOutdated(set(project).getCompileSourceRoots().stream()
                            .map(Path::of)
                            .toList());
        }
    }
}
