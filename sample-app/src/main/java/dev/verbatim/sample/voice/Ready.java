package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;

/** Sets a device to ready. */
@Operation("Ready")
@Available(IsNotReady.class)
public interface Ready {
    void ready(Device device) throws CallRefusedException;
}
