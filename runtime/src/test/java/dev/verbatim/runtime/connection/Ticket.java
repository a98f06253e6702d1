package dev.verbatim.runtime.connection;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.NotificationMessage;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** A notification with a number and a text. */
public record Ticket(int number, String text) implements NotificationMessage {
    public Ticket(int number) {
        this(number, "");
    }

    /** A user who receives tickets. */
    public static Caller user(String name) {
        return new User(name);
    }

    /** The JSON of a ticket without a text. */
    public static String json(int number) {
        return "{\"data\":{\"number\":" + number + ",\"text\":\"\"},\"channel\":\"/tickets\"}";
    }

    @Override
    public String messageType() {
        return "TicketOpened";
    }

    @Override
    public String channel() {
        return "/tickets";
    }

    @Override
    public void writeData(JsonGenerator out) {
        out.writeStartObject();
        out.writeNumberProperty("number", number);
        out.writeStringProperty("text", text);
        out.writeEndObject();
    }

    private record User(String name) implements Caller {
        @Override
        public Set<String> features() {
            return Set.of();
        }
    }
}
