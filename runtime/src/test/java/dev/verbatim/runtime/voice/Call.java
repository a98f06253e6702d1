package dev.verbatim.runtime.voice;

/** A call of one user. */
public final class Call {
    private final String id;
    private volatile String state;

    public Call(String id, String state) {
        this.id = id;
        this.state = state;
    }

    public String id() {
        return id;
    }

    public String state() {
        return state;
    }

    public void become(String newState) {
        state = newState;
    }
}
