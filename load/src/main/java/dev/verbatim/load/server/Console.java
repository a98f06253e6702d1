package dev.verbatim.load.server;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Receives commands from the measuring JVM: each line is a command and its argument, and is answered with one line. */
final class Console {
    /** Several collections, because finalizers and references free some objects only after the first. */
    private static final int COLLECTIONS = 3;

    private final Consumer<String> publish;

    /** @param publish takes the data of a notification for {@code publish <data>} */
    Console(Consumer<String> publish) {
        this.publish = publish;
    }

    /** Announces a fact about the server before it is ready. */
    static void tell(String name, String... values) {
        System.out.println(name + " " + String.join(" ", values));
    }

    /** Announces that the server is ready, and answers commands until the input ends. */
    void serve() throws IOException {
        tell("ready");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(answer(line));
        }
    }

    private String answer(String line) {
        if (line.startsWith("publish ")) {
            publish.accept(line.substring("publish ".length()));
            return "ok";
        }
        return switch (line) {
            case "cpu" -> String.valueOf(cpuNanoseconds());
            case "heap" -> String.valueOf(heapBytes());
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static long cpuNanoseconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heapBytes() {
        for (int collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
