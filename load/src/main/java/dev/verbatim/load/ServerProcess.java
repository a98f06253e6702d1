package dev.verbatim.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a separate JVM, which ends when this process ends. */
final class ServerProcess implements AutoCloseable {
    /** The JVM options of both servers. The sample server must not log each request, because the bare server does not. */
    private static final List<String> JVM = List.of("-Xms512m", "-Xmx512m", "-XX:+UseG1GC", "-Dverbatim.log=warn");

    private static final String READY = "ready ";

    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;
    private final List<String> told = new ArrayList<>();

    private ServerProcess(Process process) {
        this.process = process;
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        questions = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a server without waiting until it is ready. */
    static ServerProcess start(Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        for (String more : System.getProperty("load.jvm", "").split(" ", -1)) {
            if (!more.isEmpty()) {
                command.add(more.replace("%n", main.getSimpleName()));
            }
        }
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ServerProcess(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
    }

    /** Waits until the server is ready, and collects what it announces before that. */
    void awaitReady() throws IOException {
        for (String line = answer(); !line.equals(READY); line = answer()) {
            told.add(line);
        }
    }

    /** Returns the values that the server has announced under a name, in order. */
    List<String> told(String name) {
        return told.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(told("port").get(0)));
    }

    /** Returns the CPU time that all threads of the server have used so far. */
    long cpuNanoseconds() throws IOException {
        return Long.parseLong(ask("cpu"));
    }

    /** Returns the heap in use after a garbage collection. */
    long heapBytes() throws IOException {
        return Long.parseLong(ask("heap"));
    }

    String ask(String question) throws IOException {
        questions.write(question);
        questions.newLine();
        questions.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new ServerFault("a server has exited unexpectedly");
        }
        return line;
    }

    /** Stops the server and waits until it exits. */
    @Override
    public void close() throws IOException {
        questions.close();
        try {
            if (process.waitFor(20, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
