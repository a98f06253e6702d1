package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.Call;
import dev.verbatim.sample.switchboard.CallRefusedException;
import java.util.Map;

/** Adds user data to a call. */
@Operation("AttachUserData")
@Available(IsNotReleased.class)
public interface AttachUserData {
    void attach(Call call, Map<String, String> userData) throws CallRefusedException;
}
