package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.runtime.OperationException;
import dev.verbatim.sample.switchboard.Call;

/** Removes all data from a call. */
@Operation("DeleteUserData")
@Available(IsNotReleased.class)
public interface DeleteUserData {
    void delete(Call call) throws OperationException;
}
