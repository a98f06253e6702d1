package dev.verbatim.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.processor.scaffold.Scaffold;
import dev.verbatim.processor.scaffold.ScaffoldTarget;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** APIs that are generated from pages and compiled for tests. */
public final class GeneratedApi {
    private static final Path PRACTICE = Path.of("../pages/src/test/resources");
    private static final Path OWN = Path.of("../jackson/src/test/resources/pages");

    /** What practice pages break without making generation impossible. */
    private static final List<String> ACCEPTED = List.of(
            "page_title",
            "parameter_undocumented",
            "parameter_unsampled",
            "parameter_missing",
            "json_syntax",
            "request_url",
            "notification_envelope",
            "uri_syntax",
            "value_whitespace",
            "scenario_unlinked");

    private GeneratedApi() {}

    /** Generates the API of a folder of practice pages, such as {@code corpus/voice}, with a type for every message. */
    public static Class<?> practice(String folder, Path classes) throws Exception {
        Path pages = PRACTICE.resolve(folder.substring(0, folder.indexOf('/')));
        Scaffold scaffold = Scaffold.of(
                new ScaffoldTarget(
                        "acme", "Acme", folder.substring(folder.indexOf('/') + 1), false, Set.of(), Set.of(), Set.of()),
                pages.toAbsolutePath().normalize());
        Map<String, String> sources = new TreeMap<>();
        scaffold.sources().forEach((file, text) -> sources.put("acme/" + file, text));
        compile(
                pages,
                classes,
                sources,
                ACCEPTED.stream()
                        .map(rule -> "-Averbatim.severity." + rule + "=off")
                        .toList());
        return load(classes, "acme.AcmeDispatcher");
    }

    /** Generates an API with open enums, times, bytes, null beside absent, and a notification on several channels. */
    public static Class<?> park(Path classes) throws Exception {
        String header = "package park; import dev.verbatim.annotations.*; import dev.verbatim.runtime.*; ";
        compile(
                OWN,
                classes,
                Map.of(
                        "park/package-info.java",
                        "@dev.verbatim.annotations.OperationApi(value = \"Park\", pages = \"park\") package park;",
                        "park/Mode.java",
                        header + "public enum Mode { WIDE, NARROW }",
                        "park/OpenGate.java",
                        header + "@Operation(\"OpenGate\") public interface OpenGate {"
                                + " OpenGateResponse open(OpenGateRequest request); }",
                        "park/OpenGateTypes.java",
                        header + "@Request(\"OpenGate\") interface OpenGateTypes {"
                                + " @Member(\"Gate.mode\") OpenEnum<Mode> mode(); @Member(\"key\") byte[] key(); }",
                        "park/GateMovedTypes.java",
                        header + "@Notification(\"GateMoved\") public interface GateMovedTypes {"
                                + " @Member(\"mode\") OpenEnum<Mode> mode(); }"),
                List.of());
        return load(classes, "park.ParkDispatcher");
    }

    /**
     * Compiles sources with Verbatim's processor.
     *
     * @param pages the root of the pages
     * @param sources the sources by path, such as {@code acme/Call.java}
     */
    public static void compile(Path pages, Path classes, Map<String, String> sources, List<String> moreOptions)
            throws IOException {
        Files.createDirectories(classes);
        List<String> options = new ArrayList<>(List.of(
                "-Averbatim.pages=" + pages.toAbsolutePath().normalize(), "-d", classes.toString(), "-Xlint:-options"));
        options.addAll(moreOptions);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((path, text) -> files.add(source(path, text)));
        JavaCompiler.CompilationTask task = compiler.getTask(messages, null, null, options, null, files);
        Stream<Processor> processors =
                ServiceLoader.load(Processor.class).stream().map(ServiceLoader.Provider::get);
        task.setProcessors(processors.toList());
        assertThat(task.call()).as(messages.toString()).isTrue();
    }

    /** Loads a class of an API, whose loader remains open for the classes that it needs. */
    public static Class<?> load(Path classes, String name) throws Exception {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, GeneratedApi.class.getClassLoader())
                .loadClass(name);
    }

    private static JavaFileObject source(String path, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
