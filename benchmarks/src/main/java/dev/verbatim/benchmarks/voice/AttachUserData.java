package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("AttachUserData")
public interface AttachUserData {
    void attachUserData(Call call, AttachUserDataRequest request);
}
