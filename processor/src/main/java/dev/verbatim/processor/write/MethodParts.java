package dev.verbatim.processor.write;

import java.util.ArrayList;
import java.util.List;

/** Splits the cases of a long switch into methods: the code of a method must not exceed 64 KiB (JVMS 4.7.3). */
final class MethodParts {
    /** The most cases of a method; a case takes 35 to 100 bytes. */
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

    /** The name of a part's method: the first part has the name itself, others a number after it. */
    static String name(String name, int part) {
        return part == 0 ? name : name + (part + 1);
    }
}
