package dev.verbatim.processor;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * A process of another JDK that runs its tools, many times: a new process for each run would spend most of its time on loading
 * the tool's classes. Ends with the process that has started it.
 */
final class ToolServer {
    private final DataOutputStream requests;
    private final DataInputStream answers;

    /** Starts a process of the JDK with this home. */
    ToolServer(Path home) {
        try {
            Path classes = Path.of(ToolServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Process process = new ProcessBuilder(
                            home.resolve("bin/java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            classes.toString(),
                            ToolServer.class.getName())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            requests = new DataOutputStream(process.getOutputStream());
            answers = new DataInputStream(process.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** Runs a tool and returns what it printed; empty if it found no problem. */
    synchronized String run(String tool, List<String> arguments) {
        try {
            write(tool, requests);
            requests.writeInt(arguments.size());
            for (String argument : arguments) {
                write(argument, requests);
            }
            requests.flush();
            int exit = answers.readInt();
            return JavaTool.said(exit, read(answers));
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /** Runs tools as the standard input says. */
    public static void main(String[] none) throws IOException {
        DataInputStream requests = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(System.out);
        // A tool that prints past its writer must not be taken for an answer.
        System.setOut(System.err);
        while (true) {
            ToolProvider tool = ToolProvider.findFirst(read(requests)).orElseThrow();
            List<String> arguments = new ArrayList<>();
            for (int left = requests.readInt(); left > 0; left--) {
                arguments.add(read(requests));
            }
            StringWriter printed = new StringWriter();
            PrintWriter writer = new PrintWriter(printed);
            answers.writeInt(tool.run(writer, writer, arguments.toArray(String[]::new)));
            write(printed.toString(), answers);
            answers.flush();
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
