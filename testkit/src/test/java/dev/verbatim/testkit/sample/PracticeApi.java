package dev.verbatim.testkit.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** An API generated from the readable parts of a folder of practice pages. */
record PracticeApi(CompiledApi api) {
    private static final Path PAGES = Path.of("../pages/src/test/resources/corpus");

    /** Returns the rules that the practice pages break without making generation impossible. */
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
     * @param responses by operation, the types of the responses that have more than a status
     */
    static PracticeApi of(Path classes, String name, Map<String, String> responses, String... messageTypes)
            throws IOException {
        Map<String, String> sources = new HashMap<>();
        sources.put(
                "package-info",
                "@dev.verbatim.annotations.OperationApi(value = \"%s\", pages = \"%s\") package acme;"
                        .formatted(name, name.toLowerCase(Locale.ROOT)));
        try (Stream<Path> pages = Files.list(PAGES.resolve(name.toLowerCase(Locale.ROOT)))) {
            for (String operation : pages.map(
                            page -> page.getFileName().toString().replace(".md", ""))
                    .sorted()
                    .toList()) {
                sources.put(operation, """
                        package acme;
                        @dev.verbatim.annotations.Operation("%1$s")
                        public interface %1$s {
                            %2$s handle(%1$sRequest request);
                        }
                        """.formatted(operation, responses.getOrDefault(operation, "void")));
            }
        }
        for (String messageType : messageTypes) {
            sources.put(messageType + "Shape", """
                    package acme;
                    @dev.verbatim.annotations.Notification("%1$s")
                    public interface %1$sShape {}
                    """.formatted(messageType));
        }
        String[] options = BROKEN.stream()
                .map(rule -> "-Averbatim.severity." + rule.replace('-', '_') + "=off")
                .toArray(String[]::new);
        return new PracticeApi(CompiledApi.of(PAGES, classes, sources, options));
    }

    /** Returns the generated dispatcher. */
    Class<?> dispatcher(String name) throws ReflectiveOperationException, IOException {
        return api.load("acme." + name + "Dispatcher");
    }
}
