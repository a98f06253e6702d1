package dev.verbatim.load.server;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** How the measuring JVM talks to a server's: lines of a command and its argument, each answered by a line. */
final class Console {
    /** What is garbage only once finalizers and references have been seen to. */
    private static final int COLLECTIONS = 3;

    private final Consumer<String> publish;

    /** @param publish takes the data of a notification for {@code publish <data>} */
    Console(Consumer<String> publish) {
        this.publish = publish;
    }

    /** Says something about the server before it is ready. */
    static void tell(String name, String... values) {
        System.out.println(name + " " + String.join(" ", values));
    }

    /** Says that the server is ready, and answers until nobody asks any more. */
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
