package dev.verbatim.benchmarks.compile;

import com.sun.management.ThreadMXBean;
import dev.verbatim.benchmarks.Cost;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a set of sources with its processor, and without it but with what it writes. */
final class Javac {
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager CLASS_PATH = JAVAC.getStandardFileManager(null, null, null);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final SourceSet set;
    private final List<JavaFileObject> withOutput;

    Javac(SourceSet set) {
        this.set = set;
        MemoryOutput output = new MemoryOutput(CLASS_PATH);
        run(processing(output));
        withOutput = new ArrayList<>(set.sources());
        withOutput.addAll(output.sources());
    }

    Cost withProcessor() {
        return run(processing(new MemoryOutput(CLASS_PATH)));
    }

    Cost withoutProcessor() {
        MemoryOutput output = new MemoryOutput(CLASS_PATH);
        return run(JAVAC.getTask(null, output, null, List.of("-proc:none"), null, withOutput));
    }

    private JavaCompiler.CompilationTask processing(MemoryOutput output) {
        JavaCompiler.CompilationTask task = JAVAC.getTask(null, output, null, set.options(), null, set.sources());
        task.setProcessors(List.of(newProcessor()));
        return task;
    }

    private Processor newProcessor() {
        try {
            return (Processor)
                    Class.forName(set.processor()).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time by the clock, for a processor may use more than this thread; and what this one allocates. */
    private static Cost run(JavaCompiler.CompilationTask task) {
        long time = System.nanoTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        if (!task.call()) {
            throw new IllegalStateException("does not compile");
        }
        return new Cost(System.nanoTime() - time, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
