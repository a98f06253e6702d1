package dev.verbatim.maven.coverage;

import dev.verbatim.maven.report.CompiledApis;
import dev.verbatim.testkit.coverage.CoverageInputs;
import dev.verbatim.testkit.coverage.CoverageReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The modules whose coverage is joined: their APIs, and what their tests recorded. */
public final class CoveredModules {
    private static final String RECORDINGS = "verbatim-coverage";

    private final List<CoveredModule> modules;
    private final CoverageInputs inputs = new CoverageInputs();
    private final Set<String> apis = new TreeSet<>();
    private final List<String> problems = new ArrayList<>();

    private CoveredModules(List<CoveredModule> modules) {
        this.modules = List.copyOf(modules);
    }

    /**
     * Returns a project, its modules, and the projects of the same build that it depends on.
     *
     * @param all the projects of the build
     * @param pages the root folder of the pages of the project
     * @param plugin this plugin
     */
    public static List<CoveredModule> of(
            MavenProject project, List<MavenProject> all, Path pages, PluginDescriptor plugin) {
        Set<MavenProject> joined = new LinkedHashSet<>(List.of(project));
        if (project.getCollectedProjects() != null) {
            joined.addAll(project.getCollectedProjects());
        }
        all.stream().filter(other -> dependsOn(project, other)).forEach(joined::add);
        return joined.stream()
                .map(each -> module(each, each.equals(project) ? pages : pages(each, plugin)))
                .toList();
    }

    private static boolean dependsOn(MavenProject project, MavenProject other) {
        return project.getDependencies().stream()
                .anyMatch(dependency -> dependency.getGroupId().equals(other.getGroupId())
                        && dependency.getArtifactId().equals(other.getArtifactId()));
    }

    private static CoveredModule module(MavenProject project, Path pages) {
        return new CoveredModule(
                project.getGroupId() + ":" + project.getArtifactId(),
                Path.of(project.getBuild().getOutputDirectory()),
                Path.of(project.getBuild().getTestOutputDirectory()),
                Path.of(project.getBuild().getDirectory()).resolve(RECORDINGS),
                pages);
    }

    /** The root folder of the pages of another module: the configured one, or the default. */
    private static Path pages(MavenProject project, PluginDescriptor descriptor) {
        Plugin plugin = project.getPlugin(descriptor.getPluginLookupKey());
        Path base = project.getBasedir().toPath();
        if (plugin != null && plugin.getConfiguration() instanceof Xpp3Dom configuration) {
            Xpp3Dom pages = configuration.getChild("pages");
            if (pages != null && pages.getValue() != null) {
                return base.resolve(new File(pages.getValue()).toPath());
            }
        }
        return base.resolve("src/main/pages");
    }

    /**
     * Reads the models and recordings of modules.
     *
     * @throws IllegalStateException if a model cannot be read; the message says what to do
     * @throws IllegalArgumentException if a recording cannot be read; the message says what to do
     */
    public static CoveredModules read(List<CoveredModule> modules) throws IOException {
        CoveredModules read = new CoveredModules(modules);
        for (CoveredModule module : modules) {
            read.read(module);
        }
        return read;
    }

    private void read(CoveredModule module) throws IOException {
        CompiledApis compiled = CompiledApis.in(module.classes(), module.pages());
        compiled.problems().forEach(problem -> problems.add(module.name() + ": " + problem));
        compiled.apis().forEach(api -> apis.add(api.name()));
        if (compiled.problems().isEmpty()) {
            for (Path model : CompiledApis.models(module.classes())) {
                inputs.addModel(model);
            }
        }
        inputs.addRecordings(module.recordings(), module.testClasses());
    }

    /**
     * Fails if the report would be wrong or empty.
     *
     * @throws MojoFailureException if so; the message says what to do
     */
    public void check() throws MojoFailureException {
        if (!problems.isEmpty()) {
            throw new MojoFailureException(
                    "The coverage would be wrong. " + String.join(" ", problems) + " Run mvn clean verify.");
        }
        if (apis.isEmpty()) {
            throw new MojoFailureException("The processor has generated no API in "
                    + String.join(
                            ", ", modules.stream().map(CoveredModule::name).toList())
                    + ", so there is nothing to cover. Run the goal in the module of the API or above it, after the"
                    + " tests: mvn verify verbatim:coverage.");
        }
        if (!inputs.hasRecordings()) {
            throw new MojoFailureException("No test has recorded coverage of " + String.join(", ", apis) + " in "
                    + String.join(
                            ", ",
                            modules.stream()
                                    .map(module -> module.recordings().toString())
                                    .toList())
                    + ". Add verbatim-testkit to the tests, with a subclass of PageSamplesTest or a Replay, and run"
                    + " them before: mvn verify verbatim:coverage." + (ignored().isEmpty() ? "" : " ")
                    + String.join(" ", ignored()));
        }
    }

    /** Returns why recordings do not count, as sentences. */
    public List<String> ignored() {
        return inputs.ignored();
    }

    /** Returns the joined report. */
    public CoverageReport report() {
        return inputs.report();
    }

    /** Returns the root folders of pages. */
    public List<Path> pageRoots() {
        return modules.stream().map(CoveredModule::pages).toList();
    }
}
