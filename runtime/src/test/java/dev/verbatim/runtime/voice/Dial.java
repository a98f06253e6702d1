package dev.verbatim.runtime.voice;

import dev.verbatim.annotations.Operation;

/** An operation whose handler may throw anything. */
@Operation("Dial")
public interface Dial {
    void dial(Device device, DialRequest request) throws Exception;
}
