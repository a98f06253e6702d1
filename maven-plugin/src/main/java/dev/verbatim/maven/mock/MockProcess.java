package dev.verbatim.maven.mock;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The mock in a JVM of its own, by its class {@code MockProgram}. It ends when it is closed or when this JVM ends, in any way, because
 * that closes its input. Thread-safe.
 */
public final class MockProcess implements AutoCloseable {
    /** Most of the code runs a few times only, so optimising it does not pay off. */
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "dev.verbatim.mock.MockProgram");

    /** By the end of its input, by Ctrl-C, which all processes of a terminal get, and by a signal. */
    private static final Set<Integer> ENDS = Set.of(0, 130, 143);

    private final Process process;

    private MockProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the process.
     *
     * @param libraries the class path
     * @param settings those of {@code MockProgram}
     */
    public static MockProcess start(List<Path> libraries, Path pages, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        command.addAll(OPTIONS);
        command.add(pages.toString());
        settings.forEach((name, value) -> command.add(name + "=" + value));
        return new MockProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /**
     * Waits for the end of the process, and passes on what it prints until then.
     *
     * @param started gets the address when the mock answers
     * @return what is wrong, if it cannot start; empty if it has ended as it should
     */
    public String follow(Consumer<String> info, Consumer<String> warn, Consumer<String> started)
            throws IOException, InterruptedException {
        StringBuilder failure = new StringBuilder();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                int end = line.indexOf(' ');
                String text = line.substring(end + 1);
                switch (line.substring(0, Math.max(end, 0))) {
                    case "WARN" -> warn.accept(text);
                    case "STARTED" -> started.accept(text);
                    case "FAILED" ->
                        failure.append(failure.isEmpty() ? "" : "\n").append(text);
                    default -> info.accept(text);
                }
            }
        }
        int exitCode = process.waitFor();
        return ENDS.contains(exitCode) || !failure.isEmpty()
                ? failure.toString()
                : "its JVM has ended with exit code " + exitCode;
    }

    /** Lets the process end. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
