package dev.verbatim.maven;

import dev.verbatim.maven.lint.PresetSuggestion;
import dev.verbatim.pages.Pages;
import dev.verbatim.pages.style.StyleFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The parameters of every goal: where the pages are, and the severities of findings. */
abstract class VerbatimMojo extends AbstractMojo {
    private static final String DEFAULT_PAGES = "src/main/pages";

    /** The root folder of the pages. */
    @Parameter(property = "verbatim.pages", defaultValue = "${basedir}/" + DEFAULT_PAGES)
    @Nullable
    File pages;

    /**
     * The severity of rules: the id of a rule, and {@code error}, {@code warning}, {@code note} or {@code off}. On the command
     * line: {@code -Dverbatim.severity.capability-unknown=note}.
     */
    @Parameter
    @Nullable
    Map<String, @Nullable String> severities;

    /** The file of muted findings; the goal {@code lint} writes it. */
    @Parameter(property = "verbatim.baseline")
    @Nullable
    File baseline;

    /** Skips the goal. */
    @Parameter(property = "verbatim.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    @Nullable
    MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    @Nullable
    MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    @Nullable
    PluginDescriptor plugin;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Path root = absolute(set(pages));
        if (skip) {
            getLog().info("Skipped, because verbatim.skip is set.");
            return;
        }
        if (needsPages() && hasNoPages(root)) {
            getLog().info("This module has no pages.");
            return;
        }
        if (needsPages() && !Files.isDirectory(root)) {
            throw new MojoExecutionException("The folder of the pages does not exist: " + root
                    + ". Create it, or set another one with <pages> in the plugin's <configuration> or with"
                    + " -Dverbatim.pages=<folder>.");
        }
        refuseUnknown();
        run(root);
    }

    /** A misspelt element would silently have no effect, so it is an error; a property can belong to another plugin, so it is a warning. */
    private void refuseUnknown() throws MojoExecutionException {
        PluginDescriptor descriptor = set(plugin);
        KnownParameters known = KnownParameters.of(descriptor);
        known.unknown(set(session).getUserProperties()).forEach(getLog()::warn);
        Plugin configured = set(project).getPlugin(descriptor.getPluginLookupKey());
        List<String> unknown = configured == null ? List.of() : known.unknown(configured);
        if (!unknown.isEmpty()) {
            throw new MojoExecutionException(String.join(" ", unknown));
        }
    }

    /**
     * Executes the goal.
     *
     * @param root the root folder of the pages, an absolute path, which exists if the goal {@link #needsPages}
     */
    abstract void run(Path root) throws MojoExecutionException, MojoFailureException;

    /** Whether the goal fails without a folder of pages. */
    boolean needsPages() {
        return true;
    }

    /** Whether this is one of several modules, and its pages folder is neither configured nor exists. */
    private boolean hasNoPages(Path root) {
        return !Files.exists(root)
                && isOneOfSeveral()
                && root.equals(absolute(new File(set(project).getBasedir(), DEFAULT_PAGES)));
    }

    /** Whether the build has several modules. */
    final boolean isOneOfSeveral() {
        return set(session).getRequest().isProjectPresent()
                && (set(project).getPackaging().equals("pom")
                        || set(session).getProjects().size() > 1);
    }

    /** Returns the folder to which paths in reports are relative. */
    final Path projectRoot() {
        return absolute(set(session).getRequest().getMultiModuleProjectDirectory());
    }

    /** Returns the baseline after checking that it exists. */
    final Path existingBaseline() throws MojoExecutionException {
        Path file = absolute(set(baseline));
        if (!Files.isRegularFile(file)) {
            throw new MojoExecutionException("The baseline does not exist: " + file
                    + ". Write it with mvn verbatim:lint -Dverbatim.baseline=<file> -Dverbatim.baseline.write=true, or"
                    + " remove the setting.");
        }
        return file;
    }

    static MojoExecutionException cannot(String what, String next, IOException cause) {
        return new MojoExecutionException("Cannot " + what + ": " + cause + ". " + next + ".", cause);
    }

    /** Fails if there is no operation: success without any would be misleading. Suggests the preset that would read most. */
    static void requirePages(Pages read, Path root) throws MojoFailureException {
        if (read.inventory().pages() > 0) {
            return;
        }
        if (read.folders().stream().anyMatch(folder -> !folder.style().isValid())) {
            throw new MojoFailureException("No page was read, because the style file " + StyleFile.NAME
                    + " has mistakes; correct them (docs/styles.md).");
        }
        String none = switch (read.inventory().files()) {
            case 0 -> "No file in " + root + " has a name that ends with .md or .mdx";
            case 1 -> "The only file in " + root + " documents no operation";
            default -> "None of the " + read.inventory().files() + " files in " + root + " documents an operation";
        };
        String suggestions = read.folders().stream()
                .map(PresetSuggestion::of)
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        throw new MojoFailureException(none + ", so there is nothing to do. "
                + (suggestions.isEmpty()
                        ? "Without a style file, the page of an operation has a heading Parameters and below it a table that names"
                                + " the operation. Correct the pages, say in verbatim.properties how they are written, or"
                                + " choose another folder with -Dverbatim.pages=<folder>."
                        : "The presets would read:" + suggestions));
    }

    /** Returns the configured severities by the names of the processor's options. */
    final SortedMap<String, String> severityOptions() throws MojoExecutionException {
        return SeverityOptions.of(
                set(project).getProperties(), severities, set(session).getUserProperties());
    }

    /**
     * Prints what the user has asked for. The log is silent with {@code mvn -q}; then it is the only output, so that it can be
     * redirected to a file.
     */
    final void result(String text) {
        if (getLog().isInfoEnabled()) {
            getLog().info(text);
        } else {
            System.out.println(text);
        }
    }

    /** Prints a part of the result that needs attention. */
    final void warn(String text) {
        if (getLog().isWarnEnabled()) {
            getLog().warn(text);
        } else {
            System.out.println(text);
        }
    }

    /** Returns a parameter that Maven always sets. */
    static <T> T set(@Nullable T parameter) {
        if (parameter == null) {
            throw new IllegalStateException("Maven left a parameter of this goal out");
        }
        return parameter;
    }

    static Path absolute(File file) {
        return file.toPath().toAbsolutePath().normalize();
    }
}
