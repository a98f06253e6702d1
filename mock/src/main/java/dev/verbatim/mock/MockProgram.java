package dev.verbatim.mock;

import dev.verbatim.mock.serve.MockLog;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A mock as a program, which the goal {@code verbatim:mock} starts: in a JVM of its own, a mock starts in half of the time that it
 * needs in Maven's, and only those who start one download its libraries.
 *
 * <pre>
 * java -cp ... dev.verbatim.mock.MockProgram src/main/pages port=8080
 * </pre>
 *
 * <p>The first argument is the root folder of the pages. The others are settings, named as the methods of {@link MockServerBuilder}:
 * {@code host}, {@code port}, {@code cometd}, {@code events}, {@code docs}, {@code endpoint}, and {@code apis} and {@code origins}, which
 * are separated by commas. Each printed line begins with a word: {@code INFO} and {@code WARN} are lines of the log, {@code STARTED} is
 * followed by the address, {@code FAILED} by what is wrong. The program ends with its standard input.
 *
 * @since 0.2.0
 */
public final class MockProgram {
    private MockProgram() {}

    /** Runs the program; see the class. Ends the JVM, with 1 if the mock cannot start. */
    public static void main(String[] arguments) throws IOException {
        PrintStream output = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, System.in, output));
    }

    static int run(String[] arguments, InputStream input, PrintStream output) throws IOException {
        try (MockServer server = start(arguments, output)) {
            print(output, "STARTED", server.uri().toString());
            while (input.read() >= 0) {
                // Only the end of the input counts.
            }
            return 0;
        } catch (IOException | IllegalArgumentException failed) {
            print(output, "FAILED", String.valueOf(failed.getMessage()));
            return 1;
        }
    }

    private static MockServer start(String[] arguments, PrintStream output) throws IOException {
        MockServerBuilder builder = MockServer.of(Path.of(arguments[0])).log(new MockLog() {
            @Override
            public void info(String line) {
                print(output, "INFO", line);
            }

            @Override
            public void warn(String line) {
                print(output, "WARN", line);
            }
        });
        for (int i = 1; i < arguments.length; i++) {
            int end = arguments[i].indexOf('=');
            set(builder, arguments[i].substring(0, Math.max(end, 0)), arguments[i].substring(end + 1));
        }
        builder.loadEarly();
        return builder.start();
    }

    private static void print(PrintStream output, String kind, String text) {
        text.lines().forEach(line -> output.println(kind + " " + line));
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
