package dev.verbatim.processor;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** A program that takes arguments and says what is wrong. */
interface JavaTool {
    /** A short run pays for every optimisation and seldom collects it. */
    List<String> SHORT_RUN = List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC");

    /** Runs it, and gives what it printed: nothing, if it found nothing to say. */
    String run(List<String> arguments);

    /** The same tool, with more options. */
    default JavaTool with(List<String> options) {
        return arguments ->
                run(Stream.concat(options.stream(), arguments.stream()).toList());
    }

    /** A tool of the JDK that runs the tests. */
    static JavaTool own(String name) {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
        return arguments -> {
            StringWriter printed = new StringWriter();
            PrintWriter writer = new PrintWriter(printed);
            return said(tool.run(writer, writer, arguments.toArray(String[]::new)), printed.toString());
        };
    }

    /** A tool of another JDK, in a process of its own. */
    static JavaTool of(Path home, String name) {
        return of(home, name, Path.of(""), List.of());
    }

    /** A tool of another JDK, in a process of its own with a working directory and options for its virtual machine. */
    static JavaTool of(Path home, String name, Path directory, List<String> machine) {
        return arguments -> {
            try {
                Path file = Files.createTempFile(name, ".args");
                // The launcher reads it in the charset of the machine, so it is plain ASCII here.
                Files.writeString(file, arguments.stream().map(JavaTool::quoted).collect(Collectors.joining("\n")));
                List<String> command = new ArrayList<>(
                        List.of(home.resolve("bin").resolve(name).toString()));
                command.addAll(SHORT_RUN);
                command.addAll(machine);
                command.add("@" + file);
                Process process = new ProcessBuilder(command)
                        .directory(directory.toAbsolutePath().toFile())
                        .redirectErrorStream(true)
                        .start();
                process.getOutputStream().close();
                String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                int exit = process.waitFor();
                Files.delete(file);
                return said(exit, printed);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        };
    }

    /** The compiler of Eclipse. */
    static JavaTool ecj() {
        return arguments -> {
            StringWriter printed = new StringWriter();
            PrintWriter writer = new PrintWriter(printed);
            boolean success = BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
            return said(success ? 0 : 1, printed.toString());
        };
    }

    private static String said(int exit, String printed) {
        return exit == 0 || !printed.isBlank() ? printed : "exit code " + exit;
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
