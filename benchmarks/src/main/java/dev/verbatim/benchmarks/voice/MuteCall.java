package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("MuteCall")
public interface MuteCall {
    void muteCall(Call call, MuteCallRequest request);
}
