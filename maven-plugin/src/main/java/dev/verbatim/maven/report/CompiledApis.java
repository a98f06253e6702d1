package dev.verbatim.maven.report;

import dev.verbatim.pages.Pages;
import dev.verbatim.pages.find.DirectoryRoot;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.page.OperationPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The APIs of a module.
 *
 * @param apis the APIs, by package and name
 * @param problems why the report would be wrong, as sentences; empty if it is not
 * @param unclaimed the documented operations without an interface
 */
public record CompiledApis(List<CompiledApi> apis, List<String> problems, List<Section> unclaimed) {
    private static final String MODELS = "META-INF/verbatim";

    /** Copies the lists. */
    public CompiledApis {
        apis = List.copyOf(apis);
        problems = List.copyOf(problems);
        unclaimed = List.copyOf(unclaimed);
    }

    /**
     * Reads the APIs of a module.
     *
     * @param classes the class output of the module; need not exist
     * @param pages the root folder of its pages; need not exist, because pages can be in a jar
     */
    public static CompiledApis in(Path classes, Path pages) throws IOException {
        List<CompiledApi> apis = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : models(classes)) {
            String name = classes.relativize(file).toString().replace('\\', '/');
            try {
                CompiledApi api = ModelReader.read(Files.readString(file));
                if (Files.exists(
                        classes.resolve(api.packageName().replace('.', '/')).resolve("package-info.class"))) {
                    apis.add(api);
                } else {
                    problems.add(name + " is left from an earlier build: the package " + api.packageName()
                            + " no longer exists.");
                }
            } catch (UnexpectedModelException otherVersion) {
                problems.add(name + " was written by another version of verbatim-processor: "
                        + otherVersion.getMessage() + ".");
            }
        }
        if (!Files.isDirectory(pages)) {
            return new CompiledApis(apis, problems, unclaimed(apis, List.of()));
        }
        problems.addAll(changedPages(apis, pages));
        return new CompiledApis(
                apis, problems, unclaimed(apis, Pages.read(pages).operations()));
    }

    /**
     * Returns the files of the models of a module, by path.
     *
     * @param classes the class output of the module; need not exist
     */
    public static List<Path> models(Path classes) throws IOException {
        Path folder = classes.resolve(MODELS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    /** Reports pages in the folder that have changed; the others are in a jar. */
    private static Collection<String> changedPages(List<CompiledApi> apis, Path pages) {
        PageFinder finder = new PageFinder(List.of(new DirectoryRoot(pages)));
        Collection<String> changed = new TreeSet<>();
        for (CompiledApi api : apis) {
            for (CompiledApi.Operation operation : api.operations()) {
                String file = operation.section().page();
                if (finder.find(file) instanceof Lookup.Found found
                        && !found.page().digest().equals(operation.digest())) {
                    changed.add(file + " has changed since the module was compiled.");
                }
            }
        }
        return changed;
    }

    /** Returns the sections without an interface: those that the compiler saw in the folders of APIs, and those in other folders. */
    private static List<Section> unclaimed(List<CompiledApi> apis, List<OperationPage> pages) {
        Collection<Section> unclaimed = new TreeSet<>();
        apis.forEach(api -> unclaimed.addAll(api.unclaimed()));
        pages.stream().map(Section::of).forEach(unclaimed::add);
        unclaimed.removeIf(section -> apis.stream()
                .flatMap(api -> api.operations().stream())
                .anyMatch(operation -> operation.section().isAt(section)));
        return List.copyOf(unclaimed);
    }
}
