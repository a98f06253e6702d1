package dev.verbatim.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaFileObject;

/** A user's project: pages in a folder, Java sources, and the compiler with the processor. */
final class Project {
    private final Path pages;
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    /** A project with its pages in a folder. */
    Project(Path pages) {
        this.pages = pages;
        options.add("-Averbatim.pages=" + pages);
    }

    /** The API {@code Voice} in the package {@code acme}, with the resources {@code Call} and {@code Device}. */
    static Project voice(Path pages) {
        return new Project(pages)
                .source(
                        "acme.package-info",
                        "@OperationApi(value = \"Voice\", pages = \"voice\") package acme; import dev.verbatim.annotations.*;")
                .source("acme.Call", "package acme; public interface Call { String id(); }")
                .source("acme.Device", "package acme; public interface Device { String id(); }");
    }

    /** Adds a page. */
    Project page(String file, String text) {
        try {
            Path path = pages.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds a source. */
    Project source(String type, String text) {
        sources.add(JavaFileObjects.forSourceString(type, text));
        return this;
    }

    /** Adds an interface to the package {@code acme} that imports the annotations and the runtime. */
    Project handler(String name, String declaration) {
        return source(
                "acme." + name,
                "package acme; import dev.verbatim.annotations.*; import dev.verbatim.runtime.*; " + declaration);
    }

    /** Adds a compiler option. */
    Project option(String option) {
        options.add(option);
        return this;
    }

    /** Compiles with the processor, as strictly as javac can. */
    Compilation compile(Processor... processors) {
        List<String> all = new ArrayList<>(List.of("-Xlint:all,-processing", "-Werror"));
        all.addAll(options);
        return javac().withOptions(all)
                .withProcessors(processors.length == 0 ? new Processor[] {new VerbatimProcessor()} : processors)
                .compile(sources);
    }
}
