package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("Hangup")
public interface Hangup {
    void hangup(Call call);
}
