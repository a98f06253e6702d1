package dev.verbatim.maven;

import dev.verbatim.maven.pages.StableFile;
import dev.verbatim.maven.report.CompiledApis;
import dev.verbatim.maven.report.JsonReport;
import dev.verbatim.maven.report.MarkdownReport;
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
 * Writes a report in Markdown, and the same in JSON beside it: the operations and the interfaces that handle them, the
 * notifications, the accepted deviations, the generated files, and the documented operations without an interface. The module must be compiled.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class ReportMojo extends VerbatimMojo {
    /** The file for the report; the JSON has the same name with {@code .json}. */
    @Parameter(property = "verbatim.report", defaultValue = "${project.build.directory}/verbatim/report.md")
    @Nullable
    File report;

    /** A module can have pages for other modules only. */
    private boolean mayHaveAnApi(Path root) {
        return Files.exists(root)
                && new CompilerPlugin(set(project), set(session).getUserProperties()).hasAnnotations();
    }

    private static Path json(Path markdown) {
        return markdown.resolveSibling(markdown.getFileName().toString().replaceFirst("\\.md$", "") + ".json");
    }

    @Override
    boolean needsPages() {
        return false;
    }

    @Override
    void run(Path root) throws MojoExecutionException, MojoFailureException {
        Path classes = absolute(new File(set(project).getBuild().getOutputDirectory()));
        Path file = absolute(set(report));
        try {
            CompiledApis apis = CompiledApis.in(classes, root);
            if (!apis.problems().isEmpty()) {
                throw new MojoFailureException("The report would be wrong. " + String.join(" ", apis.problems())
                        + " Run mvn clean compile verbatim:report.");
            }
            if (!apis.apis().isEmpty()) {
                String module = set(project).getGroupId() + ":" + set(project).getArtifactId();
                StableFile.write(file, MarkdownReport.of(module, apis));
                JsonReport.write(json(file), module, apis);
                result("Wrote " + file);
            } else if (isOneOfSeveral() && !mayHaveAnApi(root)) {
                getLog().info("This module has no API.");
            } else {
                throw new MojoFailureException("The processor has generated no API in " + classes
                        + ", so there is nothing to report. Compile first: mvn compile verbatim:report. If the module has"
                        + " no interfaces yet, mvn verbatim:scaffold writes them.");
            }
        } catch (IOException e) {
            throw cannot("read " + classes + " and " + root + " or write " + file, "Check their permissions", e);
        }
    }
}
