package dev.verbatim.sample.server.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.verbatim.sample.server.SampleServer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A snapshot by name of the server's counts, the busy threads of this JVM and its open file descriptors. Idle threads of pools
 * are left out, because the pools end them later.
 */
final class ResourceUsage {
    private ResourceUsage() {}

    static Map<String, Long> of(SampleServer server) {
        Map<String, Long> counts = new TreeMap<>(server.inUse());
        threads().forEach((name, count) -> counts.put("threads " + name, count));
        counts.put("descriptors", descriptors());
        return counts;
    }

    /** Counts threads by their names without numbers, except for idle threads of pools. */
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> !isIdle(thread.getValue()))
                .map(thread ->
                        thread.getKey().getName().replaceAll("[^A-Za-z]+", " ").trim())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    /** Counts the threads of servers. */
    static long threadsOfServers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("sample-"))
                .count();
    }

    /** Counts the JDK's HTTP clients that have not ended. */
    static long clients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
    }

    private static boolean isIdle(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(StackTraceElement::getMethodName)
                .anyMatch(method -> method.equals("idleJobPoll") || method.equals("waitForTask"));
    }

    private static long descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }
}
