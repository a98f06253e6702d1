package dev.verbatim.maven.scaffold;

import dev.verbatim.maven.pages.PackageNames;
import dev.verbatim.pages.find.PageTree;
import dev.verbatim.processor.model.JavaNames;
import dev.verbatim.processor.scaffold.Scaffold;
import dev.verbatim.processor.scaffold.ScaffoldTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the Java sources that are missing for the pages of a project. */
public final class Scaffolder {
    private final JavaSources java;
    private final Declarations declarations;
    private final String packageName;
    private final boolean isClient;

    /**
     * Creates a scaffolder for a project.
     *
     * @param packageName the package for new APIs: each folder of pages becomes a package below it
     * @param isClient whether the project uses the new APIs, so that each needs an annotated package and no interface
     */
    public Scaffolder(JavaSources java, String packageName, boolean isClient) throws IOException {
        this.isClient = isClient;
        this.java = java;
        this.declarations = java.declarations();
        this.packageName = packageName;
    }

    /**
     * The missing sources.
     *
     * @param styles the style files by path below the root of the pages
     * @param sources the sources by path below a source root, with {@code /} between the parts
     * @param problems why pages have no interface here, one sentence for each, beginning with the page
     */
    public record MissingSources(
            SortedMap<String, String> styles, SortedMap<String, String> sources, List<String> problems) {}

    /** Returns the sources that are missing for the pages below a folder. */
    public MissingSources missing(Path pages) throws IOException {
        MissingSources missing = new MissingSources(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        for (String folder : folders(pages)) {
            ScaffoldTarget target = target(folder);
            if (isOfClient(folder)) {
                continue;
            }
            Scaffold scaffold =
                    isClient && !target.declaresApi() ? Scaffold.client(target, pages) : Scaffold.of(target, pages);
            scaffold.style().ifPresent(style -> missing.styles().put(style.file(), style.text()));
            String path = target.packageName().replace('.', '/') + "/";
            scaffold.sources().forEach((name, source) -> missing.sources().put(path + name, source));
            missing.problems().addAll(scaffold.problems());
        }
        return missing;
    }

    /** Returns whether a package has the client for a folder, and no handlers. */
    private boolean isOfClient(String folder) {
        return declarations.apis().stream().anyMatch(api -> api.pages().equals(folder) && !api.needsHandlers());
    }

    private static Set<String> folders(Path pages) throws IOException {
        return new PageTree(pages)
                .files().stream()
                        .map(file -> file.substring(0, Math.max(0, file.lastIndexOf('/'))))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private ScaffoldTarget target(String folder) throws IOException {
        for (DeclaredApi api : declarations.apis()) {
            if (api.pages().equals(folder)) {
                return target(folder, api.packageName(), true);
            }
        }
        String below = folder.isEmpty() ? "" : "." + PackageNames.of(folder, "/");
        return target(folder, packageName + below, false);
    }

    private ScaffoldTarget target(String folder, String apiPackage, boolean declared) throws IOException {
        Set<String> operations = declarations.operations().stream()
                .filter(operation -> operation.packageName().equals(apiPackage))
                .map(DeclaredOperation::name)
                .collect(Collectors.toSet());
        Set<String> notifications = declarations.notifications().stream()
                .filter(notification -> notification.packageName().equals(apiPackage))
                .map(DeclaredNotification::name)
                .collect(Collectors.toSet());
        Set<String> uncertain = declarations.operations().stream()
                .filter(operation -> operation.packageName().equals(apiPackage) && !operation.isCertain())
                .map(DeclaredOperation::name)
                .collect(Collectors.toSet());
        String apiName = JavaNames.type(apiPackage.substring(apiPackage.lastIndexOf('.') + 1));
        return new ScaffoldTarget(
                apiPackage, apiName, folder, declared, operations, notifications, java.types(apiPackage), uncertain);
    }
}
