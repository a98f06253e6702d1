package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import dev.verbatim.runtime.NotificationMessage;

/** A client's use of what is generated. */
final class Generated {
    private Generated() {}

    /** The notification that the bytes hold. */
    static CallStateChangeMessage read(byte[] bytes) {
        return NotificationMessage.fromJson(bytes, CallStateChangeMessage::readData);
    }
}
