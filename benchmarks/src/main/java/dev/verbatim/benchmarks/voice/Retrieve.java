package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("Retrieve")
public interface Retrieve {
    void retrieve(Call call);
}
