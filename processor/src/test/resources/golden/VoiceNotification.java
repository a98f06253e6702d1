package acme;

import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.spi.JsonDescription;
import dev.verbatim.runtime.spi.VerbatimGenerated;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonGenerator;

/** A notification of the Voice API: one of those that the pages document, or another. */
@Generated("dev.verbatim.processor.VerbatimProcessor")
@VerbatimGenerated(page = "voice")
@NullMarked
public sealed interface VoiceNotification extends NotificationMessage
        permits CallStateChangeMessage, DeviceStateChangeMessage, VoiceNotification.Unknown {
    /**
     * A notification that the pages do not document, or whose data is not what they show.
     *
     * @param messageType its name; empty if it has none
     * @param json the whole message
     */
    record Unknown(String messageType, String json) implements VoiceNotification {
        /** Writes the whole message. */
        @Override
        public void writeData(JsonGenerator out) {
            out.writeRawValue(json);
        }

        /** {@return the whole message in UTF-8} */
        @Override
        public byte[] toJson() {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return JsonDescription.of("Unknown", this::writeData);
        }
    }
}
