package dev.verbatim.processor.write;

import java.util.ArrayList;
import java.util.List;

/** Shares the cases of a switch out among methods: the code of one must not exceed 64 KiB (JVMS 4.7.3). */
final class MethodParts {
    /** A case takes 35 to 100 bytes. */
    private static final int CASES = 500;

    private MethodParts() {}

    /** The cases of each method, at least one method. */
    static <T> List<List<T>> of(List<T> cases) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start == 0 || start < cases.size(); start += CASES) {
            parts.add(cases.subList(start, Math.min(start + CASES, cases.size())));
        }
        return parts;
    }

    /** The name of a method: the first has the name itself. */
    static String name(String name, int part) {
        return part == 0 ? name : name + (part + 1);
    }
}
