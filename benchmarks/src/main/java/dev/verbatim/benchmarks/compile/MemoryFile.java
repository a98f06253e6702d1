package dev.verbatim.benchmarks.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source, a class or a resource in memory. */
final class MemoryFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MemoryFile(String path, String text) {
        super(uri(path), kind(path));
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Some processors expect every resource to be a file and look for files next to it. */
    private static URI uri(String path) {
        return kind(path) == Kind.OTHER
                ? Path.of(System.getProperty("java.io.tmpdir"), "memory", path).toUri()
                : URI.create("memory:///" + path);
    }

    private static Kind kind(String path) {
        return path.endsWith(".java") ? Kind.SOURCE : path.endsWith(".class") ? Kind.CLASS : Kind.OTHER;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public OutputStream openOutputStream() {
        bytes.reset();
        return bytes;
    }

    @Override
    public Writer openWriter() {
        return new OutputStreamWriter(openOutputStream(), StandardCharsets.UTF_8);
    }
}
