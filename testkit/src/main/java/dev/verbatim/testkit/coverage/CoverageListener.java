package dev.verbatim.testkit.coverage;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Tells when test classes begin and end, so that each has a recording of its own. JUnit finds it with its service loader; nobody
 * else uses it.
 *
 * @since 0.2.0
 */
public final class CoverageListener implements TestExecutionListener {
    /** Creates a listener. */
    public CoverageListener() {}

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isTopLevelClass(test)) {
            TestRun.ofThisJvm().begin(name(test));
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (isTopLevelClass(test)) {
            TestRun.ofThisJvm().end(name(test));
        }
    }

    /** Classes in other classes run while those run. */
    private static boolean isTopLevelClass(TestIdentifier test) {
        return test.isContainer()
                && test.getSource()
                        .filter(ClassSource.class::isInstance)
                        .filter(source -> !((ClassSource) source).getClassName().contains("$"))
                        .isPresent();
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .map(source -> ((ClassSource) source).getClassName())
                .orElseThrow();
    }
}
