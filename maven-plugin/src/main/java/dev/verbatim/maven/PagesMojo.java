package dev.verbatim.maven;

import dev.verbatim.maven.pages.GeneratedSources;
import dev.verbatim.maven.pages.PagesDigest;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
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

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @Nullable
    MavenProject project;

    @Override
    public void execute() throws MojoExecutionException {
        MavenProject module = required(project, "project");
        if (module.getPackaging().equals("pom")) {
            getLog().debug("Nothing is compiled here.");
            return;
        }
        Path folder = required(generatedSources, "generatedSources").toPath();
        SortedMap<String, String> options = new TreeMap<>();
        options.put(AnnouncedOptions.PAGES, pagesRoot().toString());
        GeneratedSources sources = new GeneratedSources(folder);
        try {
            String digest = new PagesDigest().pages(pagesRoot()).hex();
            sources.announce(options);
            sources.digest(module.getGroupId(), module.getArtifactId(), digest);
        } catch (IOException e) {
            throw new MojoExecutionException("Cannot write to " + folder + ": " + e, e);
        }
        module.addCompileSourceRoot(folder.toString());
    }
}
