package dev.verbatim.benchmarks.compile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/**
 * The input of a processor.
 *
 * @param processor the class name of the processor
 * @param options its options
 * @param sources the sources to compile
 */
record SourceSet(String processor, List<String> options, List<JavaFileObject> sources) {
    private static final String PACKAGE = "package acme;\n\n";

    /** Creates the processor. */
    Processor newProcessor() {
        try {
            return Class.forName(processor)
                    .asSubclass(Processor.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns an API with this many operations, each with a page and a request of six members, and one notification. */
    static SourceSet verbatim(int operations) {
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(source(
                "package-info",
                "@dev.verbatim.annotations.OperationApi(value = \"Voice\", pages = \"voice\")\n" + PACKAGE));
        sources.add(source("Call", PACKAGE + "public record Call(String id) {}\n"));
        sources.add(source(
                "CallStateChange",
                PACKAGE
                        + "@dev.verbatim.annotations.Notification(\"CallStateChangeMessage\")\n"
                        + "public interface CallStateChange {}\n"));
        sources.addAll(numbered(operations, GeneratedPage::interfaceOf));
        Path pages = GeneratedPage.write(operations);
        return new SourceSet("dev.verbatim.processor.VerbatimProcessor", List.of("-Averbatim.pages=" + pages), sources);
    }

    /** Returns mappers between records of six members. */
    static SourceSet mapStruct(int mappers) {
        List<JavaFileObject> sources = numbered(
                mappers,
                number -> source(
                        "Mapper" + number,
                        PACKAGE
                                + record("From" + number) + record("To" + number)
                                + "@org.mapstruct.Mapper\npublic interface Mapper" + number + " {\n    To" + number
                                + " map(From" + number
                                + " from);\n}\n"));
        return new SourceSet("org.mapstruct.ap.MappingProcessor", List.of(), sources);
    }

    /** Returns records of six members that are read from and written to JSON. */
    static SourceSet avaje(int records) {
        List<JavaFileObject> sources = numbered(
                records,
                number -> source(
                        "Request" + number, PACKAGE + "@io.avaje.jsonb.Json\npublic " + record("Request" + number)));
        return new SourceSet("io.avaje.jsonb.generator.JsonbProcessor", List.of(), sources);
    }

    private static String record(String name) {
        return "record " + name
                + "(String first, String second, String third, String fourth, String fifth, String sixth) {}\n\n";
    }

    private static List<JavaFileObject> numbered(int count, IntFunction<JavaFileObject> source) {
        return IntStream.range(0, count).mapToObj(source).toList();
    }

    static JavaFileObject source(String type, String text) {
        return new MemoryFile("acme/" + type + ".java", text);
    }
}
