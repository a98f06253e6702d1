package acme;

import dev.verbatim.annotations.Operation;

@Operation("Hold")
public interface Hold {
    void hold(String callId);
}
