package dev.verbatim.maven;

import dev.verbatim.maven.pages.GeneratedSources;
import dev.verbatim.maven.pages.OptionsFile;
import dev.verbatim.maven.pages.PagesDigest;
import dev.verbatim.maven.pages.PagesSourceRoot;
import dev.verbatim.processor.option.AnnouncedOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.apache.maven.model.Build;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes the compiler run again when a page changes, and tells the annotation processor where the pages are, so that nothing
 * else has to be configured.
 */
@Mojo(name = "pages", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class PagesMojo extends VerbatimMojo {
    /** The source root for the digest of the pages. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/verbatim", required = true)
    @Nullable
    File outputDirectory;

    /** The folder for generated sources, as configured in maven-compiler-plugin. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/annotations", required = true)
    @Nullable
    File generatedSourcesDirectory;

    @Override
    void run(Path root) throws MojoExecutionException {
        Path folder = absolute(set(outputDirectory));
        SortedMap<String, String> options = options(root);
        Build build = set(project).getBuild();
        OptionsFile file = OptionsFile.of(
                absolute(new File(build.getDirectory())), absolute(new File(build.getOutputDirectory())));
        CompilerPlugin compiler = new CompilerPlugin(set(project), set(session).getUserProperties());
        try {
            writeDigest(root, file.write(options) + compiler.options(), new PagesSourceRoot(folder));
            set(project).addCompileSourceRoot(folder.toString());
            prepare(compiler);
        } catch (IOException e) {
            throw cannot("read " + root + " or write to " + folder, "Check the permissions of both folders", e);
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

    private void writeDigest(Path root, String options, PagesSourceRoot sourceRoot) throws IOException {
        PagesDigest digest = new PagesDigest().text(options).pages(root);
        if (baseline != null) {
            digest.file(absolute(baseline));
        }
        sourceRoot.digest(set(project).getGroupId(), set(project).getArtifactId(), digest.hex());
    }

    private void prepare(CompilerPlugin compiler) throws IOException {
        // With -q, only errors are shown, and javac's errors about missing types do not explain why they are missing.
        Consumer<String> log = compiler.hasAnnotations() ? getLog()::error : getLog()::warn;
        compiler.processor().problem(set(plugin).getVersion()).ifPresent(log);
        if (compiler.compilesChangedFilesOnly()) {
            getLog().warn(
                            "maven-compiler-plugin compiles only changed Java files (useIncrementalCompilation=false), so it does"
                                    + " not notice changed pages. Remove the setting.");
        } else if (compiler.findsGeneratedSources()) {
            new GeneratedSources(absolute(set(generatedSourcesDirectory)))
                    .deleteOutdated(set(project).getCompileSourceRoots().stream()
                            .map(Path::of)
                            .toList());
        }
    }
}
