package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;

/** Lets new calls ring a device again. */
@Operation("DoNotDisturbOff")
@Available(IsDoNotDisturb.class)
public interface DoNotDisturbOff {
    void disturb(Device device) throws CallRefusedException;
}
