package dev.verbatim.benchmarks.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * The base of all benchmarks, which measure fully compiled code even on a busy machine. The work is done beforehand for a fixed
 * CPU time, because a fixed wall-clock time contains less work on a busy machine, and it waits for the compiler
 * ({@code -Xbatch}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-Xbatch"})
@Warmup(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public abstract class SteadyBenchmark {
    /** The JIT compiler deoptimises and recompiles code for about half of this time. */
    private static final long CPU_TIME_BEFOREHAND = TimeUnit.MILLISECONDS.toNanos(2_500);

    private boolean steady;

    /** Returns the minimum number of times to do the work beforehand. */
    protected int runsBeforehand() {
        return 50_000;
    }

    /** Does the work until it is compiled; runs before an iteration, and so after all other set-up. */
    @Setup(Level.Iteration)
    public final void runIn(BenchmarkParams benchmark) throws ReflectiveOperationException {
        if (!steady) {
            String name = benchmark.getBenchmark();
            Method work = getClass().getMethod(name.substring(name.lastIndexOf('.') + 1));
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long end = system.getProcessCpuTime() + CPU_TIME_BEFOREHAND;
            do {
                for (int run = 0; run < runsBeforehand(); run++) {
                    work.invoke(this);
                }
            } while (system.getProcessCpuTime() < end);
            steady = true;
        }
    }
}
