package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("Dial")
public interface Dial {
    void dial(Device device, DialRequest request);
}
