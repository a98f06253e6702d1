package dev.verbatim.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.verbatim.annotations.Operation;
import dev.verbatim.client.ClientOptions;
import dev.verbatim.pages.check.PageChecks;
import dev.verbatim.pages.finding.Rule;
import dev.verbatim.pages.finding.Severities;
import dev.verbatim.runtime.Router;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/** A user's project: pages in a folder, Java sources, and the compiler with the processor. */
final class Project {
    /** The pages of the sample application. */
    static final Path SAMPLE_PAGES =
            Path.of("../sample-app/src/main/pages").toAbsolutePath().normalize();

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String IMPORTS = "import dev.verbatim.annotations.*; import dev.verbatim.runtime.*; ";

    /** What users have on their class path, and the tests. The rest of ours would take most of the time of a compilation. */
    private static final List<File> CLASS_PATH = Stream.of(
                    Operation.class,
                    Router.class,
                    ClientOptions.class,
                    JsonParser.class,
                    NullMarked.class,
                    LiveApi.class)
            .map(Project::origin)
            .distinct()
            .toList();

    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Processor> processors =
            new ArrayList<>(List.of(new VerbatimProcessor(), new OptionsProcessor()));

    /** Creates a project with its pages in a folder. */
    static Project withPages(Path pages) {
        return new Project().option("-Averbatim.pages=" + pages);
    }

    /**
     * Creates a project with the API {@code Voice} in the package {@code acme} and the resource types {@code Call} and {@code
     * Device}.
     */
    static Project voice(Path pages) {
        return withPages(pages)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\") package acme;")
                .type("Call", "public interface Call {}")
                .type("Device", "public interface Device {}");
    }

    /** Creates a project that consists of a client in the package {@code acme}. */
    static Project client(String api, String folder, Path pages) {
        return withPages(pages)
                .source(
                        "package-info",
                        "@dev.verbatim.annotations.ApiClient(value = \"" + api + "\", pages = \"" + folder
                                + "\") package acme;");
    }

    /** Makes the package {@code acme} one with both handlers and a client. */
    Project withClient(String api, String folder) {
        String members = "(value = \"" + api + "\", pages = \"" + folder + "\")";
        sources.removeIf(source -> source.getName().endsWith("package-info.java"));
        return source(
                "package-info",
                "@dev.verbatim.annotations.OperationApi" + members + " @dev.verbatim.annotations.ApiClient" + members
                        + " package acme;");
    }

    /** Adds a source to the package {@code acme}. */
    Project source(String type, String text) {
        return sourceOf("acme." + type, text);
    }

    /** Adds a source to any package. */
    Project sourceOf(String qualifiedType, String text) {
        sources.add(JavaFileObjects.forSourceString(qualifiedType, text));
        return this;
    }

    /** Adds a type to the package {@code acme} that imports the annotations, the runtime and some common types. */
    Project type(String name, String declaration, String... imports) {
        String more =
                Arrays.stream(imports).map(some -> "import " + some + "; ").collect(Collectors.joining());
        return source(name, "package acme; " + IMPORTS + more + declaration);
    }

    /** Adds all sources in a folder of the test resources. */
    Project resources(String folder) {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sources.add(JavaFileObjects.forResource(file.toUri().toURL()));
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds sources from a folder. */
    Project files(Path folder, String... types) {
        try {
            for (String type : types) {
                sources.add(JavaFileObjects.forResource(
                        folder.resolve(type + ".java").toUri().toURL()));
            }
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds a compiler option, with its value if it has one. */
    Project option(String... option) {
        options.addAll(List.of(option));
        return this;
    }

    /** Switches off the rules about pages, except those that code generation depends on. */
    Project withoutPageRules() {
        Severities all = Severities.of(Map.of(Severities.option(Rule.CAPABILITY_UNKNOWN), "note"));
        Arrays.stream(Rule.values())
                .filter(rule -> PageChecks.lookFor(rule, all))
                .filter(rule -> rule != Rule.REQUEST_URL && rule != Rule.PROPERTY_MISSING)
                .forEach(rule -> option("-A" + Severities.compilerOption(rule) + "=off"));
        return this;
    }

    /** Switches off all rules. */
    Project withoutRules() {
        Arrays.stream(Rule.values()).forEach(rule -> option("-A" + Severities.compilerOption(rule) + "=off"));
        return this;
    }

    /** Uses another processor instead of ours. */
    Project processor(Processor processor) {
        processors.set(0, processor);
        return this;
    }

    /** Adds a processor after ours. */
    Project otherProcessor(Processor processor) {
        processors.add(processor);
        return this;
    }

    /** Returns the same project with its sources in another order. */
    Project shuffled(long seed) {
        Collections.shuffle(sources, new Random(seed));
        return this;
    }

    /** Returns the sources. */
    List<JavaFileObject> sources() {
        return List.copyOf(sources);
    }

    /** Returns what users have on their class path. */
    static List<File> classPath() {
        return CLASS_PATH;
    }

    /** Returns the compiler options. */
    List<String> options() {
        return List.copyOf(options);
    }

    /** Compiles with all warnings of javac as errors. */
    Compilation compile() {
        List<String> all = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror"));
        all.addAll(options);
        return javac().withClasspath(CLASS_PATH)
                .withOptions(all)
                .withProcessors(processors)
                .compile(sources);
    }

    private static File origin(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
