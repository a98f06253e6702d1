package dev.verbatim.maven.mock;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Starts the mock in a class loader of its own, by its class {@code MockProgram}. */
public final class MockLoader implements AutoCloseable {
    private static final String PROGRAM = "dev.verbatim.mock.MockProgram";

    private final URLClassLoader libraries;

    MockLoader(URLClassLoader libraries) {
        this.libraries = libraries;
    }

    /**
     * Starts a mock. Its threads find classes in the libraries, too.
     *
     * @param settings those of {@code MockProgram}
     * @return the address, and what ends the mock
     * @throws IOException if the pages cannot be read, or the port cannot be bound
     * @throws IllegalArgumentException if a setting is not valid, or the pages document nothing that can be served
     */
    public Map.Entry<URI, Closeable> start(
            Path pages, Map<String, String> settings, Consumer<String> info, Consumer<String> warn) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(libraries);
        try {
            Object started = libraries
                    .loadClass(PROGRAM)
                    .getMethod("start", Path.class, Map.class, Consumer.class, Consumer.class)
                    .invoke(null, pages, settings, info, warn);
            @SuppressWarnings("unchecked")
            Map.Entry<URI, Closeable> mock = (Map.Entry<URI, Closeable>) started;
            return mock;
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof IOException io) {
                throw io;
            }
            if (failed.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("the library of the mock does not fit this plugin", other);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        libraries.close();
    }
}
