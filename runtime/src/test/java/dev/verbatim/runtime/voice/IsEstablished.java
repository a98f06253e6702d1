package dev.verbatim.runtime.voice;

import dev.verbatim.runtime.CapabilityRule;

/** A rule as a user writes it. */
public final class IsEstablished implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        if (call.state().equals("Broken")) {
            throw new IllegalStateException("a rule that fails on " + call.id());
        }
        return call.state().equals("Established");
    }
}
