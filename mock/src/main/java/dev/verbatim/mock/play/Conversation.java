package dev.verbatim.mock.play;

import dev.verbatim.mock.documented.DocumentedSample;
import dev.verbatim.pages.ids.IdBindings;

/** A sample that is being played for a user: how far it has come, and which live ids stand for the documented ones. */
final class Conversation {
    private final DocumentedSample sample;
    private final IdBindings bindings;
    private int nextRequest;

    /**
     * Begins to play a sample.
     *
     * @param nextRequest the number of the request that continues it
     */
    Conversation(DocumentedSample sample, IdBindings bindings, int nextRequest) {
        this.sample = sample;
        this.bindings = bindings;
        this.nextRequest = nextRequest;
    }

    DocumentedSample sample() {
        return sample;
    }

    IdBindings bindings() {
        return bindings;
    }

    /** Returns whether a request of a sample continues it. */
    boolean continuesWith(DocumentedSample other, int step) {
        return sample.equals(other) && nextRequest == step;
    }

    /** Returns whether the sample is about a live resource. */
    boolean concerns(String live) {
        return bindings.documented(live).isPresent();
    }

    void advance(int request) {
        nextRequest = request;
    }
}
