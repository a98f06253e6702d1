package dev.verbatim.benchmarks;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What all benchmarks have in common: the code that they measure has been compiled for good. On a busy machine the compiler
 * lags seconds behind, so each iteration begins when it has nothing left to do.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public abstract class SteadyBenchmark {
    private static final int REST_MILLISECONDS = 50;
    private static final int MOST_RESTS = 100;

    /** Waits until the JIT compiler rests, but not forever. */
    @Setup(Level.Iteration)
    public final void awaitCompiler() throws InterruptedException {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        long before = -1;
        long now = compiler.getTotalCompilationTime();
        for (int rests = 0; now > before && rests < MOST_RESTS; rests++) {
            Thread.sleep(REST_MILLISECONDS);
            before = now;
            now = compiler.getTotalCompilationTime();
        }
    }
}
