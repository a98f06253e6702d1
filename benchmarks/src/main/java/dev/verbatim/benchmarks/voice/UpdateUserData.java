package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("UpdateUserData")
public interface UpdateUserData {
    void updateUserData(Call call, UpdateUserDataRequest request);
}
