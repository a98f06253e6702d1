package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("Hold")
public interface Hold {
    void hold(Call call);
}
