package dev.verbatim.load;

import org.HdrHistogram.Histogram;

/**
 * What a server did in one round.
 *
 * @param latencies of each operation, in nanoseconds
 * @param nanoseconds from the first request to the last reply
 * @param cpuNanoseconds what the server's threads used meanwhile
 */
record Throughput(Histogram latencies, long nanoseconds, long cpuNanoseconds) {
    double perSecond() {
        return 1e9 * latencies.getTotalCount() / nanoseconds;
    }

    /** In nanoseconds: 99 of 100 operations take no longer. */
    double percentile99() {
        return latencies.getValueAtPercentile(99);
    }

    double cpuPerOperation() {
        return (double) cpuNanoseconds / latencies.getTotalCount();
    }
}
