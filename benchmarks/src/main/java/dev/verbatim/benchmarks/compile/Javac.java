package dev.verbatim.benchmarks.compile;

import com.sun.management.ThreadMXBean;
import dev.verbatim.benchmarks.measure.Cost;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a set of sources with its processor, and without it but with the sources that it generates. */
final class Javac {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager CLASS_PATH = JAVAC.getStandardFileManager(null, null, null);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final SourceSet set;
    private List<JavaFileObject> written = List.of();

    Javac(SourceSet set) {
        this.set = set;
    }

    Cost withProcessor() {
        return with(set.newProcessor(), set.options());
    }

    /** Compiles with a processor that only writes prepared sources, which shows the cost of processing rounds in javac. */
    Cost withRounds() {
        return with(new WrittenBefore(written), List.of());
    }

    /** Compiles with the sources that the processor wrote in {@link #withProcessor()}. */
    Cost withoutProcessor() {
        List<JavaFileObject> all = new ArrayList<>(set.sources());
        all.addAll(written);
        return run(JAVAC.getTask(null, new MemoryOutput(CLASS_PATH), null, List.of("-proc:none"), null, all));
    }

    private Cost with(Processor processor, List<String> options) {
        MemoryOutput output = new MemoryOutput(CLASS_PATH);
        JavaCompiler.CompilationTask task = JAVAC.getTask(null, output, null, options, null, set.sources());
        task.setProcessors(List.of(processor));
        Cost cost = run(task);
        written = output.sources();
        return cost;
    }

    /** Measures wall-clock time, because a processor may use several threads, and the memory that this thread allocates. */
    private static Cost run(JavaCompiler.CompilationTask task) {
        long time = System.nanoTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        if (!task.call()) {
            throw new IllegalStateException("the sources do not compile");
        }
        return new Cost(System.nanoTime() - time, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
