package dev.verbatim.mock.stub;

/** Checks how often something is to happen. */
final class Count {
    private Count() {}

    static int of(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("times(" + times + ") would have no effect; give 1 or more");
        }
        return times;
    }
}
