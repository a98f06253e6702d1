package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Removes one key from the user data of a call. */
@Operation("DeleteUserDataPair")
@Available(IsNotReleased.class)
public interface DeleteUserDataPair {
    void delete(Call call, String key) throws CallRefusedException;
}
