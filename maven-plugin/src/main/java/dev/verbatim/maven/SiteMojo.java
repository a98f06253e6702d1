package dev.verbatim.maven;

import dev.verbatim.maven.lint.FindingUris;
import dev.verbatim.pages.Pages;
import dev.verbatim.pages.finding.Baseline;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.site.Site;
import dev.verbatim.site.SiteBuilder;
import dev.verbatim.site.SiteSummary;
import dev.verbatim.site.TryOutServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a documentation site of the pages: HTML that any web server can serve. Shows the findings of {@code lint}; they do not fail the
 * build. Does not need Java and, with {@code -Dverbatim.pages=<folder>}, does not need a project.
 */
@Mojo(name = "site", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class SiteMojo extends VerbatimMojo {
    private static final String SAME_SERVER = "/";

    /**
     * The folder for the site; by default {@code target/site}, without a project {@code site}. It must be new, empty, or have an earlier
     * site.
     */
    @Parameter(property = "verbatim.site.output")
    @Nullable
    File output;

    /** The title; by default the name of the project, without a project {@code API documentation}. */
    @Parameter(property = "verbatim.site.title")
    @Nullable
    String title;

    /** The URL of the server to which the try-out sends requests; {@code /} for the server of the site. By default there is no try-out. */
    @Parameter(property = "verbatim.site.tryOut")
    @Nullable
    String tryOut;

    /** The path at which that server serves CometD. By default none. */
    @Parameter(property = "verbatim.site.cometd")
    @Nullable
    String cometd;

    /** The path at which that server serves server-sent events. By default none. */
    @Parameter(property = "verbatim.site.events")
    @Nullable
    String events;

    /** The path at which that server gives tickets for CometD's WebSockets. By default none. */
    @Parameter(property = "verbatim.site.tickets")
    @Nullable
    String tickets;

    /** The path at which that server serves APIs with one endpoint. */
    @Parameter(property = "verbatim.site.endpoint", defaultValue = "/rpc")
    String endpoint = "/rpc";

    /**
     * The address of a line in the source, with <code>{file}</code>, the path below the project, and <code>{line}</code>. By default there
     * are no such links.
     */
    @Parameter(property = "verbatim.site.sources")
    @Nullable
    String sources;

    /** The report in JSON of the goal {@code coverage}; by default {@code target/verbatim/coverage.json} if it exists. */
    @Parameter(property = "verbatim.site.coverage")
    @Nullable
    File coverage;

    @Parameter(defaultValue = "${project.build.directory}/verbatim/coverage.json", readonly = true)
    @Nullable
    File usualCoverage;

    /** A folder of Markdown files that become guides of the site. By default there are none. */
    @Parameter(property = "verbatim.site.guides")
    @Nullable
    File guides;

    @Override
    void run(Path root) throws MojoExecutionException, MojoFailureException {
        Path folder = folder();
        try {
            Site site = site(root).build();
            if (site.summary().operations() == 0) {
                requirePages(Pages.read(root), root);
            }
            site.writeTo(folder);
            report(site.summary(), folder);
        } catch (IOException e) {
            throw new MojoExecutionException("The site cannot be written: " + e.getMessage() + ".", e);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage() + ".", e);
        }
    }

    private SiteBuilder site(Path root) throws MojoExecutionException, IOException {
        SiteBuilder site =
                Site.of(root).title(siteTitle()).endpoint(endpoint).severities(Severities.of(severityOptions()));
        if (baseline != null) {
            Path file = existingBaseline();
            String name = new FindingUris(projectRoot(), root).name(file);
            site.baseline(Baseline.of(name, Files.readString(file)));
        }
        if (sources != null) {
            site.sourceLinks(sources, projectRoot());
        }
        if (tryOut != null) {
            site.tryOut(new TryOutServer(
                    tryOut.equals(SAME_SERVER) ? "" : tryOut, orNone(cometd), orNone(events), orNone(tickets)));
        }
        if (guides != null) {
            site.guides(absolute(guides));
        }
        if (coverage != null) {
            site.coverage(absolute(coverage));
        } else if (usualCoverage != null && usualCoverage.isFile()) {
            site.coverage(absolute(usualCoverage));
        }
        return site;
    }

    private static String orNone(@Nullable String path) {
        return path == null ? "" : path;
    }

    private boolean hasProject() {
        return set(session).getRequest().isProjectPresent();
    }

    private Path folder() {
        if (output != null) {
            return absolute(output);
        }
        return hasProject()
                ? absolute(new File(set(project).getBuild().getDirectory(), "site"))
                : absolute(new File(set(session).getExecutionRootDirectory(), "site"));
    }

    private String siteTitle() {
        if (title != null) {
            return title;
        }
        return hasProject() ? set(project).getName() : "API documentation";
    }

    private void report(SiteSummary summary, Path folder) {
        result("Wrote " + folder.resolve("index.html") + ": "
                + counted(summary.operations(), "operation") + ", "
                + counted(summary.findings(), "finding")
                + (summary.guides() > 0 ? ", " + counted(summary.guides(), "guide") : ""));
        if (summary.errors() > 0) {
            warn("The site shows findings of lint with severity error: " + summary.errors() + ". See findings.html.");
        }
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
