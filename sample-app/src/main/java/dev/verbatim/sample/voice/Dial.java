package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Operation;
import dev.verbatim.sample.switchboard.CallRefusedException;
import dev.verbatim.sample.switchboard.Device;

/** Dials a number from a device. */
@Operation("Dial")
public interface Dial {
    void dial(Device device, DialRequest request) throws CallRefusedException;
}
