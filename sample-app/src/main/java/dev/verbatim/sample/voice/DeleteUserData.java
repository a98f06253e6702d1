package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;

/** Removes all user data from a call. */
@Operation("DeleteUserData")
@Available(IsNotReleased.class)
public interface DeleteUserData {
    void delete(Call call) throws CallRefusedException;
}
