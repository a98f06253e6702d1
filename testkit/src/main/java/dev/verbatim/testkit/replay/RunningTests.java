package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.coverage.Coverage;
import java.util.List;

/** Finds the test class that replays a sample. */
final class RunningTests {
    private static final StackWalker STACK = StackWalker.getInstance();

    private RunningTests() {}

    /**
     * Returns the names of the test classes that run now and are on the stack. If none is, as in a thread of its own or a method of
     * a superclass, returns all that run now; empty outside of tests.
     */
    static List<String> names() {
        List<String> running = Coverage.runningTests();
        List<String> called = running.stream()
                .filter(test -> STACK.walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .anyMatch(name -> name.equals(test) || name.startsWith(test + "$"))))
                .toList();
        return called.isEmpty() ? running : called;
    }
}
