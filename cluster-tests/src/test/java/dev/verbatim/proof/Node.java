package dev.verbatim.proof;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server in a JVM of its own, which can be killed, stopped, continued and started again at the same address. */
final class Node implements AutoCloseable {
    /** The output of the nodes. Read it to find the cause of a failure. */
    private static final Path LOGS = Path.of("target", "nodes");

    private static final String ENDED = "its output has ended";

    private final String name;
    private final InetSocketAddress address;
    private final List<String> command;
    private final List<String> arguments;
    private volatile BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private @Nullable Process process;

    /**
     * A node that is not started.
     *
     * @param address of the server
     * @param command starts a JVM, with its options
     * @param arguments of {@link ServerProgram}
     */
    Node(String name, InetSocketAddress address, List<String> command, List<String> arguments) {
        this.name = name;
        this.address = address;
        this.command = List.copyOf(command);
        this.arguments = List.copyOf(arguments);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String name() {
        return name;
    }

    URI uri() {
        return URI.create("http://" + address.getHostString() + ":" + address.getPort());
    }

    /** Returns the same node with a further option of its JVM. */
    Node withOption(String option) {
        List<String> other = new ArrayList<>(command);
        other.add(option);
        return new Node(name, address, other, arguments);
    }

    /** Starts the JVM, and does not wait until it serves. */
    void launch() throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("-cp", System.getProperty("java.class.path"), ServerProgram.class.getName()));
        all.addAll(arguments);
        Process started = new ProcessBuilder(all).redirectErrorStream(true).start();
        process = started;
        BlockingQueue<String> output = new LinkedBlockingQueue<>();
        lines = output;
        Thread reader = new Thread(() -> read(started, output), "output of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Process started, BlockingQueue<String> printed) {
        try (BufferedReader output = started.inputReader(StandardCharsets.UTF_8);
                BufferedWriter log = Files.newBufferedWriter(
                        Files.createDirectories(LOGS).resolve(name + "-" + started.pid() + ".log"))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                printed.add(line);
                log.append(line).append('\n').flush();
            }
        } catch (IOException closed) {
            // As with the end of the output.
        }
        printed.add(ENDED);
    }

    /** Waits until the server serves. */
    void awaitServing() throws InterruptedException {
        await("serving");
    }

    /** Waits for a line of its output that contains a text, and returns it. */
    String await(String text) throws InterruptedException {
        List<String> others = new ArrayList<>();
        while (true) {
            String line = lines.poll(60, TimeUnit.SECONDS);
            if (line == null || line.equals(ENDED)) {
                throw new AssertionError(
                        name + " has not printed \"" + text + "\", but:\n" + String.join("\n", others));
            }
            if (line.contains(text)) {
                return line;
            }
            others.add(line);
        }
    }

    /** Ends it without any warning. */
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** Stops all of its threads, so that its connections stay open and it answers nothing. */
    void stop() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Goes on after {@link #stop}. */
    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", signal, String.valueOf(running().pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new AssertionError("kill " + signal + " of " + name + " has ended with " + code);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " is not started");
        }
        return process;
    }

    /** Ends it as an operator does, and waits. */
    void end() throws IOException, InterruptedException {
        Process ending = running();
        ending.getOutputStream().close();
        if (!ending.waitFor(90, TimeUnit.SECONDS)) {
            ending.destroyForcibly();
            throw new AssertionError(name + " has not ended within 90 seconds");
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
