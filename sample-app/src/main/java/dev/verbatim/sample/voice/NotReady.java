package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;
import org.jspecify.annotations.Nullable;

/** Sets a device to not ready. */
@Operation("NotReady")
@Available(IsReady.class)
public interface NotReady {
    void notReady(Device device, @Nullable String reasonCode) throws CallRefusedException;
}
