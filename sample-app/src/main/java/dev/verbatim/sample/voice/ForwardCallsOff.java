package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;

/** Stops forwarding the calls of a device. */
@Operation("ForwardCallsOff")
@Available(IsForwarding.class)
public interface ForwardCallsOff {
    void stopForwarding(Device device) throws CallRefusedException;
}
