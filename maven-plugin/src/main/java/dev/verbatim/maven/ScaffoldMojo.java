package dev.verbatim.maven;

import dev.verbatim.maven.pages.PackageNames;
import dev.verbatim.maven.scaffold.JavaSources;
import dev.verbatim.maven.scaffold.Scaffolder;
import dev.verbatim.maven.scaffold.SourceFolder;
import dev.verbatim.pages.Pages;
import dev.verbatim.pages.finding.Quote;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Prints or writes an interface for each documented operation and notification without one, and the annotated package if it is
 * missing. A folder that the default style does not read also gets a style file, with the preset that reads most. The sources are
 * yours to edit: existing files are never overwritten.
 */
@Mojo(name = "scaffold", threadSafe = true)
public final class ScaffoldMojo extends VerbatimMojo {
    /** Writes the sources instead of printing them. */
    @Parameter(property = "verbatim.write", defaultValue = "false")
    boolean write;

    /** The package for new APIs: each folder of pages becomes a package below it. By default, the project's group id. */
    @Parameter(property = "verbatim.package")
    @Nullable
    String packageName;

    /** Whether the project uses the new APIs: then each gets a package with {@code @ApiClient}, and no interfaces. */
    @Parameter(property = "verbatim.client", defaultValue = "false")
    boolean client;

    /** The folder for the sources. */
    @Parameter(defaultValue = "${project.build.sourceDirectory}", required = true)
    @Nullable
    File sourceDirectory;

    /** The encoding of the sources. */
    @Parameter(defaultValue = "${project.build.sourceEncoding}")
    @Nullable
    String encoding;

    @Override
    void run(Path root) throws MojoExecutionException, MojoFailureException {
        Charset charset = charset();
        String newApis = newApis();
        SourceFolder java = new SourceFolder(absolute(set(sourceDirectory)), charset);
        List<Path> roots =
                set(project).getCompileSourceRoots().stream().map(Path::of).toList();
        try {
            Scaffolder.MissingSources missing =
                    new Scaffolder(new JavaSources(roots, charset), newApis, client).missing(root);
            if (missing.styles().isEmpty()) {
                requirePages(Pages.read(root), root);
            }
            SourceFolder pageFolder = new SourceFolder(root, StandardCharsets.UTF_8);
            for (Map.Entry<String, String> style : missing.styles().entrySet()) {
                show(pageFolder, style.getKey(), style.getValue());
            }
            for (Map.Entry<String, String> source : missing.sources().entrySet()) {
                show(java, source.getKey(), source.getValue());
            }
            missing.problems().stream().map(Quote::visible).forEach(this::warn);
            if (!missing.sources().isEmpty() || !missing.styles().isEmpty()) {
                getLog().info(
                                write
                                        ? client
                                                ? "Now add the dependency dev.verbatim:verbatim-client, and compile."
                                                : "Now implement the handlers."
                                        : "To write these files, add -Dverbatim.write=true.");
            } else if (missing.problems().isEmpty()) {
                getLog().info("Every operation page already has an interface or a client.");
            }
        } catch (IOException e) {
            throw cannot("read " + root + " or write to " + java.root(), "Check the permissions of both folders", e);
        }
    }

    private Charset charset() throws MojoExecutionException {
        try {
            return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        } catch (IllegalArgumentException unknown) {
            throw new MojoExecutionException(
                    "Unknown encoding \"" + encoding + "\". Set the property project.build.sourceEncoding to UTF-8.",
                    unknown);
        }
    }

    private String newApis() throws MojoExecutionException {
        if (packageName == null) {
            return PackageNames.of(set(project).getGroupId(), "\\.");
        }
        Optional<String> problem = PackageNames.problem(packageName);
        if (problem.isPresent()) {
            throw new MojoExecutionException("verbatim.package is not a Java package: " + Quote.of(packageName) + " "
                    + problem.get() + ". Choose a package such as com.acme.api.");
        }
        return packageName;
    }

    private void show(SourceFolder java, String path, String source) throws IOException {
        Path file = java.file(path);
        if (java.has(path)) {
            warn(file + " exists and is not overwritten. Add this to it:\n\n" + source);
        } else if (write) {
            java.write(path, source);
            result("Wrote " + file);
        } else {
            result(file + "\n\n" + source);
        }
    }
}
