package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;
import java.util.Map;

/** Sets keys of the user data of a call. */
@Operation("UpdateUserData")
@Available(IsNotReleased.class)
public interface UpdateUserData {
    void update(Call call, Map<String, String> userData) throws CallRefusedException;
}
