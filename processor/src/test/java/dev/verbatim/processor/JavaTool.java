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

/** A command-line program that prints problems. */
interface JavaTool {
    /** A short run does not profit from optimisation. */
    List<String> SHORT_RUN = List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC");

    /** Runs the tool and returns what it printed; empty if it found no problem. */
    String run(List<String> arguments);

    /** Returns the same tool with more options. */
    default JavaTool with(List<String> options) {
        return arguments ->
                run(Stream.concat(options.stream(), arguments.stream()).toList());
    }

    /** Returns a tool of the JDK that runs the tests. */
    static JavaTool own(String name) {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
        return arguments -> {
            StringWriter printed = new StringWriter();
            PrintWriter writer = new PrintWriter(printed);
            return said(tool.run(writer, writer, arguments.toArray(String[]::new)), printed.toString());
        };
    }

    /** Returns a tool of another JDK, in a separate process with a working directory and options for its virtual machine. */
    static JavaTool of(Path home, String name, Path directory, List<String> machine) {
        return arguments -> {
            try {
                Path file = Files.createTempFile(name, ".args");
                // The launcher reads this file in the charset of the machine, so it must be ASCII.
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

    /** Returns the compiler of Eclipse. */
    static JavaTool ecj() {
        return arguments -> {
            StringWriter printed = new StringWriter();
            PrintWriter writer = new PrintWriter(printed);
            boolean success = BatchCompiler.compile(arguments.toArray(String[]::new), writer, writer, null);
            return said(success ? 0 : 1, printed.toString());
        };
    }

    /** Returns what a run of a tool has to say. */
    static String said(int exit, String printed) {
        return exit == 0 || !printed.isBlank() ? printed : "exit code " + exit;
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
