package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Available;
import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;

/** Forwards new calls to another device. */
@Operation("ForwardCallsOn")
@Available(IsNotForwarding.class)
public interface ForwardCallsOn {
    void forward(Device device, String destination) throws CallRefusedException;
}
