package dev.verbatim.sample.server.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.verbatim.sample.server.SampleServer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What there is at a moment: by name, all that the server counts, the threads of this JVM that are busy, and its open descriptors.
 * Threads of pools that wait for work are left out; the pools end them in their own time.
 */
final class ResourceUsage {
    private ResourceUsage() {}

    static Map<String, Long> of(SampleServer server) {
        Map<String, Long> counts = new TreeMap<>(server.inUse());
        threads().forEach((name, count) -> counts.put("threads " + name, count));
        counts.put("descriptors", descriptors());
        return counts;
    }

    /** Threads of all kinds by their names without numbers, but for those of pools that wait. */
    private static Map<String, Long> threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> !isIdle(thread.getValue()))
                .map(thread ->
                        thread.getKey().getName().replaceAll("[^A-Za-z]+", " ").trim())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    /** Threads of servers. */
    static long threadsOfServers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("sample-"))
                .count();
    }

    /** Clients of the JDK that have not ended. */
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
