package dev.verbatim.maven.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a program that a test project has built, with the required part of the test's class path. */
final class Application {
    private Application() {}

    /** Runs the class {@code com.acme.app.Main} of a folder of classes on the class path. */
    static String onClassPath(Path jdk, Path classes, String... arguments) throws IOException, InterruptedException {
        return onClassPath(jdk, List.of(classes), arguments);
    }

    /** Runs the class {@code com.acme.app.Main} of folders of classes and libraries on the class path. */
    static String onClassPath(Path jdk, List<Path> classes, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("-classpath", path(classes), "com.acme.app.Main"));
        command.addAll(List.of(arguments));
        return run(jdk, command.toArray(String[]::new));
    }

    /** Runs the class {@code com.acme.app.Main} of a module. */
    static String inModule(Path jdk, Path classes, String module) throws IOException, InterruptedException {
        return run(jdk, "--module-path", path(List.of(classes)), "--module", module + "/com.acme.app.Main");
    }

    private static String path(List<Path> classes) {
        Stream<String> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(
                                "verbatim-annotations", "verbatim-runtime", "jackson-core", "jspecify", "slf4j-api")
                        .anyMatch(Path.of(entry).getFileName().toString()::startsWith));
        return Stream.concat(classes.stream().map(Path::toString), libraries)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(Path jdk, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(jdk.resolve("bin").resolve("java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.lines()
                // The warning that no logger is configured is expected.
                .filter(line -> !line.startsWith("SLF4J"))
                .collect(Collectors.joining("\n"));
    }
}
