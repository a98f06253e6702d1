package dev.verbatim.runtime.internal.json;

/** What a thread keeps from one text to the next. */
final class Workspace {
    private static final ThreadLocal<Workspace> OF_THREAD = ThreadLocal.withInitial(Workspace::new);

    private final Nesting nesting = new Nesting();
    private final KnownTexts texts = new KnownTexts();
    private boolean taken;

    private Workspace() {}

    /** The thread's own, unless that is in use: whoever reads within reading gets another. */
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

    KnownTexts texts() {
        return texts;
    }

    /** Lets the next text have it. */
    void release() {
        taken = false;
    }
}
