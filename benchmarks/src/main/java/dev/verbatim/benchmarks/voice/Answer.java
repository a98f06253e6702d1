package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("Answer")
public interface Answer {
    void answer(Call call);
}
