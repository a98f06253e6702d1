package acme;

import dev.verbatim.runtime.CapabilityRule;

/** Whether another call is held. */
final class HasHeldPeer implements CapabilityRule<Call> {
    @Override
    public boolean isPresent(Call call) {
        if (call.id().equals("BROKEN")) {
            throw new IllegalStateException("a rule that fails");
        }
        return call.established() && call.heldPeer();
    }
}
