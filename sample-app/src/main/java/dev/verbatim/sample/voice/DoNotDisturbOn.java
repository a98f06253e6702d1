package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;

/** Makes a device busy for new calls. */
@Operation("DoNotDisturbOn")
@Available(IsDisturbable.class)
public interface DoNotDisturbOn {
    void doNotDisturb(Device device) throws CallRefusedException;
}
