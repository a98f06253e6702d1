package dev.verbatim.maven.it;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Maven in a process that stays for the next run, so that only the first run loads Maven and the compiler; the others take a third of
 * the time. Each run has a container of its own, and with it new class loaders of all plugins. The process ends with the JVM that has
 * started it. Not thread-safe.
 */
final class ResidentMaven {
    /** Not printed by any project. */
    private final String end = "End of run " + UUID.randomUUID() + " with exit code ";

    private final DataOutputStream requests;
    private final BufferedReader output;

    /**
     * Starts the process.
     *
     * @param home the home of Maven
     * @param jdk the home of the JDK
     */
    ResidentMaven(Path home, Path jdk) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
        command.addAll(MavenFolder.JVM_OPTIONS);
        command.addAll(List.of(
                "-Dmaven.home=" + home,
                "-classpath",
                launcher(home)
                        + File.pathSeparator
                        + Path.of("target/test-classes").toAbsolutePath(),
                MavenLoop.class.getName(),
                end));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        requests = new DataOutputStream(process.getOutputStream());
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns what {@code bin/mvn} has on its class path. */
    private static Path launcher(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("boot"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("plexus-classworlds"))
                    .filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Runs Maven in a folder. */
    MavenRun run(Path folder, List<String> arguments) throws IOException {
        requests.writeUTF(folder.toAbsolutePath().toString());
        requests.writeInt(arguments.size());
        for (String argument : arguments) {
            requests.writeUTF(argument);
        }
        requests.flush();
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(end)) {
                return new MavenRun(Integer.parseInt(line.substring(end.length())), lines);
            }
            lines.add(line);
        }
        throw new IOException("Maven has ended:\n" + String.join("\n", lines));
    }
}
