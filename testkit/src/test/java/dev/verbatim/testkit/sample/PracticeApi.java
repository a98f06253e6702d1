package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** An API generated from a folder of the practice pages, as far as these can be read. */
record PracticeApi(Path classes) {
    private static final Path PAGES = Path.of("../processor/src/test/resources/corpus");

    /** The rules that the practice pages break, and that leave something to generate from. */
    private static final List<String> BROKEN = List.of(
            "page-title",
            "parameter-undocumented",
            "parameter-unsampled",
            "json-syntax",
            "request-url",
            "notification-envelope",
            "uri-syntax",
            "value-whitespace",
            "scenario-unlinked");

    /**
     * Generates an API.
     *
     * @param responses the types of those responses that have more than a status, by operation
     */
    static PracticeApi of(Path classes, String name, Map<String, String> responses, String... messageTypes)
            throws IOException {
        List<JavaFileObject> sources = new ArrayList<>(List.of(source(
                "package-info",
                "@dev.verbatim.annotations.OperationApi(value = \"%s\", pages = \"%s\") package acme;"
                        .formatted(name, name.toLowerCase(Locale.ROOT)))));
        try (Stream<Path> pages = Files.list(PAGES.resolve(name.toLowerCase(Locale.ROOT)))) {
            for (String operation : pages.map(
                            page -> page.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList()) {
                sources.add(source(operation, """
                        package acme;
                        @dev.verbatim.annotations.Operation("%1$s")
                        public interface %1$s {
                            %2$s handle(%1$sRequest request);
                        }
                        """.formatted(operation, responses.getOrDefault(operation, "void"))));
            }
        }
        for (String messageType : messageTypes) {
            sources.add(source(messageType + "Shape", """
                    package acme;
                    @dev.verbatim.annotations.Notification("%1$s")
                    public interface %1$sShape {}
                    """.formatted(messageType)));
        }
        compile(classes, sources);
        return new PracticeApi(classes);
    }

    private static void compile(Path classes, List<JavaFileObject> sources) {
        List<String> options = new ArrayList<>(List.of(
                "-Averbatim.pages=" + PAGES.toAbsolutePath().normalize(), "-d", classes.toString(), "-Xlint:-options"));
        BROKEN.forEach(rule -> options.add("-Averbatim.severity." + rule.replace('-', '_') + "=off"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        JavaCompiler.CompilationTask task = compiler.getTask(messages, null, null, options, null, sources);
        task.setProcessors(ServiceLoader.load(Processor.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
        assertThat(task.call()).as(messages.toString()).isTrue();
    }

    /** The generated dispatcher. */
    Class<?> dispatcher(String name) throws ReflectiveOperationException, IOException {
        ClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        return loader.loadClass("acme." + name + "Dispatcher");
    }

    private static JavaFileObject source(String type, String text) {
        URI uri = URI.create("string:///acme/" + type + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
