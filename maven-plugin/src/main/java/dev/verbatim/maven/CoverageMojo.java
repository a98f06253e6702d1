package dev.verbatim.maven;

import dev.verbatim.maven.coverage.CoveredModule;
import dev.verbatim.maven.coverage.CoveredModules;
import dev.verbatim.maven.coverage.Thresholds;
import dev.verbatim.maven.pages.StableFile;
import dev.verbatim.testkit.coverage.CoverageHtml;
import dev.verbatim.testkit.coverage.CoverageJson;
import dev.verbatim.testkit.coverage.CoverageReport;
import dev.verbatim.testkit.coverage.PageLinks;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reports what the pages document and what of it ran in tests: prints a table, writes it in HTML and, beside it, in JSON, and fails if less
 * is covered than the thresholds demand. Joins the module, its modules, and the modules of the build that it depends on. The tests
 * must have run.
 */
@Mojo(name = "coverage", defaultPhase = LifecyclePhase.VERIFY, aggregator = true, threadSafe = true)
public final class CoverageMojo extends VerbatimMojo {
    private static final Set<String> SELECTIONS = Set.of("test", "it.test", "groups", "excludedGroups");

    /** The file for the report in HTML; the JSON has the same name with {@code .json}. */
    @Parameter(property = "verbatim.coverage.html", defaultValue = "${project.build.directory}/verbatim/coverage.html")
    @Nullable
    File html;

    /**
     * The least shares in percent: {@code operations}, {@code parameters}, {@code statuses}, {@code notifications},
     * {@code capabilities} or {@code steps}, and perhaps {@code .implemented}, {@code .decoded} or {@code .replayed}, which is
     * meant without one. On the command line: {@code -Dverbatim.coverage.operations=100}.
     */
    @Parameter
    @Nullable
    Map<String, @Nullable String> thresholds;

    /** Whether the build runs no tests; then there is nothing to report. */
    @Parameter(property = "skipTests", defaultValue = "false")
    boolean skipTests;

    /** Whether the build does not even compile tests. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    boolean skipTestCompilation;

    @Override
    boolean needsPages() {
        return false;
    }

    @Override
    void run(Path root) throws MojoExecutionException, MojoFailureException {
        Thresholds least = thresholds();
        if (skipTests || skipTestCompilation) {
            getLog().info("No tests run in this build, so there is no coverage.");
            return;
        }
        Path file = absolute(set(html));
        List<CoveredModule> modules =
                CoveredModules.of(set(project), set(session).getProjects(), root, set(plugin));
        try {
            CoveredModules covered = CoveredModules.read(modules);
            covered.check();
            covered.ignored().forEach(this::warn);
            CoverageReport report = covered.report();
            String module = set(project).getArtifactId();
            PageLinks links = new PageLinks(file.resolveSibling(""), covered.pageRoots());
            StableFile.write(file, CoverageHtml.of(module, report, links));
            StableFile.write(json(file), CoverageJson.of(report));
            report.toString().lines().forEach(this::result);
            result("Wrote " + file);
            if (runsSomeTestsOnly()) {
                warn("Only some tests ran, so the thresholds of coverage are not checked.");
            } else {
                least.check(report);
            }
        } catch (IOException e) {
            throw cannot("read the coverage of the modules or write " + file, "Check their permissions", e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** Whether the command line selects tests of Surefire or Failsafe. */
    private boolean runsSomeTestsOnly() {
        Set<String> names = set(session).getUserProperties().stringPropertyNames();
        return SELECTIONS.stream().anyMatch(names::contains);
    }

    private Thresholds thresholds() throws MojoExecutionException {
        try {
            return Thresholds.of(
                    set(project).getProperties(), thresholds, set(session).getUserProperties());
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private static Path json(Path page) {
        return page.resolveSibling(page.getFileName().toString().replaceFirst("\\.html$", "") + ".json");
    }
}
