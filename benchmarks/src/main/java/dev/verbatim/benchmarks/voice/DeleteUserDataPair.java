package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("DeleteUserDataPair")
public interface DeleteUserDataPair {
    void deleteUserDataPair(Call call, DeleteUserDataPairRequest request);
}
