package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.sample.switchboard.Call;

/** Removes one key from the data of a call. */
@Operation("DeleteUserDataPair")
@Available(IsNotReleased.class)
public interface DeleteUserDataPair {
    void delete(Call call, String key) throws OperationException;
}
