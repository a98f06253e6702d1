package dev.verbatim.benchmarks.json;

import dev.verbatim.benchmarks.voice.CallStateChangeMessage;
import dev.verbatim.runtime.NotificationMessage;

/** Uses the generated code as a client does. */
final class Generated {
    private Generated() {}

    /** Parses a notification. */
    static CallStateChangeMessage read(byte[] bytes) {
        return NotificationMessage.fromJson(bytes, CallStateChangeMessage::readData);
    }
}
