package dev.verbatim.load;

import org.HdrHistogram.Histogram;

/**
 * The result of one round of a server.
 *
 * @param latencies the latency of each operation, in nanoseconds
 * @param nanoseconds the time from the first request to the last reply
 * @param cpuNanoseconds the CPU time of the server's threads in this time
 */
record Throughput(Histogram latencies, long nanoseconds, long cpuNanoseconds) {
    double perSecond() {
        return 1e9 * latencies.getTotalCount() / nanoseconds;
    }

    /** Returns the 99th percentile of the latencies, in nanoseconds. */
    double percentile99() {
        return latencies.getValueAtPercentile(99);
    }

    double cpuPerOperation() {
        return (double) cpuNanoseconds / latencies.getTotalCount();
    }
}
