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
import java.util.Map;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** An API that is generated from pages and compiled for a test. */
public record CompiledApi(Path classes) {
    /**
     * Compiles an API.
     *
     * @param pages the root of its pages
     * @param classes the folder for the classes
     * @param sources the sources of the package acme, by type name
     */
    public static CompiledApi of(Path pages, Path classes, Map<String, String> sources, String... moreOptions)
            throws IOException {
        Files.createDirectories(classes);
        List<String> options = new ArrayList<>(List.of(
                "-Averbatim.pages=" + pages.toAbsolutePath().normalize(), "-d", classes.toString(), "-Xlint:-options"));
        options.addAll(List.of(moreOptions));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((type, text) -> files.add(source(type, text)));
        JavaCompiler.CompilationTask task = compiler.getTask(messages, null, null, options, null, files);
        task.setProcessors(ServiceLoader.load(Processor.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
        assertThat(task.call()).as(messages.toString()).isTrue();
        return new CompiledApi(classes);
    }

    /** Returns a class of the API. */
    public Class<?> load(String name) throws ReflectiveOperationException, IOException {
        ClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        return loader.loadClass(name);
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
