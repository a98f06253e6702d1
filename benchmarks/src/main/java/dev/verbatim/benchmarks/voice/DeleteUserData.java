package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Operation;

@Operation("DeleteUserData")
public interface DeleteUserData {
    void deleteUserData(Call call, DeleteUserDataRequest request);
}
