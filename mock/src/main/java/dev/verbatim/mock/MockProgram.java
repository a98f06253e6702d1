package dev.verbatim.mock;

import dev.verbatim.mock.serve.MockLog;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Starts a mock with types of the JDK alone, for programs that load this library in a class loader of its own, as the goal
 * {@code verbatim:mock} does: its users download and load the server only if they start it. In a program that has this library on its
 * class path, {@link MockServer#of(Path)} is simpler.
 *
 * <pre>{@code
 * var mock = MockProgram.start(pages, Map.of("port", "8080"), System.out::println, System.err::println);
 * }</pre>
 *
 * @since 0.2.0
 */
public final class MockProgram {
    private MockProgram() {}

    /**
     * Starts a mock.
     *
     * @param pages the root folder of the pages
     * @param settings the settings, named as the methods of {@link MockServerBuilder}: {@code host}, {@code port}, {@code cometd},
     *     {@code events}, {@code docs}, {@code endpoint}, and {@code apis} and {@code origins}, which are separated by commas; all have
     *     defaults
     * @param info gets the lines of the log
     * @param warn gets the lines of the log that need attention
     * @return the address, and what ends the mock
     * @throws IOException if the pages cannot be read, or the port cannot be bound
     * @throws IllegalArgumentException if a setting is unknown or not valid, or the pages document nothing that can be served
     */
    public static Map.Entry<URI, Closeable> start(
            Path pages, Map<String, String> settings, Consumer<String> info, Consumer<String> warn) throws IOException {
        MockServerBuilder builder = MockServer.of(pages).log(new MockLog() {
            @Override
            public void info(String line) {
                info.accept(line);
            }

            @Override
            public void warn(String line) {
                warn.accept(line);
            }
        });
        settings.forEach((name, value) -> set(builder, name, value));
        MockServer server = builder.start();
        return Map.entry(server.uri(), server::close);
    }

    private static void set(MockServerBuilder builder, String name, String value) {
        switch (name) {
            case "host" -> builder.host(value);
            case "port" -> builder.port(Integer.parseInt(value));
            case "cometd" -> builder.cometd(value);
            case "events" -> builder.events(value);
            case "docs" -> builder.docs(value);
            case "origins" -> builder.origins(value.split(","));
            case "endpoint" -> builder.endpoint(value);
            case "apis" -> builder.apis(value.split(","));
            default ->
                throw new IllegalArgumentException("a mock has no setting \"" + name
                        + "\"; remove it, or use the version of the library that fits the program");
        }
    }
}
