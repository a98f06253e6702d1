package dev.verbatim.runtime.internal.json;

/** What a thread keeps from one text to the next. */
final class Workspace {
    private static final ThreadLocal<Workspace> OF_THREAD = ThreadLocal.withInitial(Workspace::new);

    private final Nesting nesting = new Nesting();
    private final StringCache strings = new StringCache();
    private boolean taken;

    private Workspace() {}

    /** Takes the thread's own, or a new one if that is in use: a reader may read another text within the first. */
    static Workspace take() {
        Workspace kept = OF_THREAD.get();
        Workspace workspace = kept.taken ? new Workspace() : kept;
        workspace.taken = true;
        workspace.nesting.clear();
        return workspace;
    }

    Nesting nesting() {
        return nesting;
    }

    StringCache strings() {
        return strings;
    }

    /** Lets the next text have it. */
    void release() {
        taken = false;
    }
}
