package dev.verbatim.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Loads classes compiled with all warnings of javac as errors. */
final class CompiledSources extends ClassLoader {
    private final Map<String, byte[]> classes;

    private CompiledSources(Map<String, byte[]> classes) {
        super(CompiledSources.class.getClassLoader());
        this.classes = classes;
    }

    /** Compiles sources, given by type name. Any diagnostic fails the test. */
    static CompiledSources of(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> outputs = new HashMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            compiler.getTask(
                            null,
                            new InMemory(files, outputs),
                            diagnostics,
                            List.of(
                                    "-Xlint:all",
                                    "-Werror",
                                    "-Xdoclint:all/protected",
                                    "-proc:none",
                                    "--release",
                                    "17"),
                            null,
                            sources.entrySet().stream()
                                    .map(source -> new Source(source.getKey(), source.getValue()))
                                    .toList())
                    .call();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        assertThat(diagnostics.getDiagnostics())
                .as(() -> String.join("\n", sources.values()))
                .isEmpty();
        Map<String, byte[]> classes = new HashMap<>();
        outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return new CompiledSources(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String type, String text) {
            super(URI.create("string:///" + type.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs;

        InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> outputs) {
            super(files);
            this.outputs = outputs;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return outputs.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
