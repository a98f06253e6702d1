package dev.verbatim.client.spi;

import dev.verbatim.client.NotificationTarget;
import dev.verbatim.runtime.MessageReader;
import dev.verbatim.runtime.MismatchException;
import dev.verbatim.runtime.NotificationMessage;
import dev.verbatim.runtime.envelope.Envelope;
import dev.verbatim.runtime.envelope.Event;
import dev.verbatim.runtime.envelope.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Makes notifications of the messages that arrive. Nothing is lost in silence: what no page documents, and what is not as documented,
 * becomes the unknown case, and what cannot be read is told to the listener.
 */
final class Incoming<N extends NotificationMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

    private final ClientApi<N> api;
    private final MessageReader messages;
    private final int maxBytes;
    private final Observers observers;
    private final Awaits<N> awaits;
    private final Deliveries<N> deliveries;

    Incoming(
            ClientApi<N> api,
            MessageReader messages,
            int maxBytes,
            Observers observers,
            Awaits<N> awaits,
            Deliveries<N> deliveries) {
        this.api = api;
        this.messages = messages;
        this.maxBytes = maxBytes;
        this.observers = observers;
        this.awaits = awaits;
        this.deliveries = deliveries;
    }

    /** Takes a message; always true, so that it can be the receiver of all events of a connection. */
    boolean message(byte[] json) {
        if (json.length > maxBytes) {
            unreadable("a message has more than " + maxBytes + " bytes; set ClientLimits.withMaxMessageBytes");
            return true;
        }
        try {
            ReceivedEvent event = messages.event(json);
            if (event != null) {
                event(event, json);
            } else if (messages.answer(json) != null) {
                LOG.debug("an answer has arrived that no request waits for any more");
            } else {
                bare(json);
            }
        } catch (JacksonException invalid) {
            unreadable("a message is not valid JSON " + place(invalid));
        } catch (MismatchException other) {
            unreadable("a message is not a JSON object");
        }
        return true;
    }

    /** Takes the data of an event that has arrived without the envelope that the pages show. */
    void data(String channel, byte[] json) {
        byte[] whole = around(channel, json);
        message(name(whole).isEmpty() ? json : whole);
    }

    private byte[] around(String channel, byte[] json) {
        return Envelope.json(new BareEvent(api.envelope(), channel, new String(json, StandardCharsets.UTF_8)));
    }

    /** The name of the event, if it is in the data; otherwise every transport delivers it in an envelope. */
    private String name(byte[] event) {
        try {
            ReceivedEvent read = messages.event(event);
            return read == null ? "" : read.name();
        } catch (JacksonException | MismatchException unreadable) {
            return "";
        }
    }

    /** Takes a message that is neither an event nor an answer: the data alone, or what no page documents. */
    private void bare(byte[] json) {
        byte[] whole = around("", json);
        ReceivedEvent event = name(whole).isEmpty() ? null : messages.event(whole);
        if (event == null) {
            unnamed(new String(json, StandardCharsets.UTF_8));
        } else {
            event(event, json);
        }
    }

    private void event(ReceivedEvent event, byte[] json) {
        BiFunction<JsonParser, String, ? extends N> reader = api.notifications().get(event.name());
        String data = event.data() == null ? "{}" : event.data();
        N notification = reader == null ? null : read(event, data, reader);
        arrived(
                notification == null
                        ? api.unknown().apply(event.name(), new String(json, StandardCharsets.UTF_8))
                        : notification,
                data,
                reader == null ? "unknown" : event.name());
    }

    private @Nullable N read(ReceivedEvent event, String data, BiFunction<JsonParser, String, ? extends N> reader) {
        try {
            return MessageReader.value(data, in -> reader.apply(in, event.channel()));
        } catch (MismatchException | JacksonException mismatch) {
            LOG.warn(
                    "a {} is not as its page documents it, so it is delivered as unknown: {}; compare the page with the"
                            + " server",
                    event.name(),
                    mismatch.getMessage());
            return null;
        }
    }

    /** A message of the runtime's servers, which no page documents, tells how many notifications were dropped. */
    private void unnamed(String json) {
        String missed = MessageReader.value(json, Incoming::missed);
        if (missed == null) {
            arrived(api.unknown().apply("", json), json, "unknown");
        } else {
            deliveries.tell(listener -> listener.mayHaveMissed("the server has dropped " + missed + " notifications"));
        }
    }

    private static @Nullable String missed(JsonParser in) {
        if (!"missed".equals(in.nextName())) {
            return null;
        }
        in.nextToken();
        String count = in.hasToken(JsonToken.VALUE_NULL) ? "an unknown number of" : in.getString();
        in.skipChildren();
        return in.nextName() == null ? count : null;
    }

    private void arrived(N notification, String data, String label) {
        observers.notified(api.name(), label);
        awaits.arrived(notification);
        deliveries.add(new Delivery.Received<>(notification, data));
    }

    /** Something has arrived that cannot be delivered. */
    void unreadable(String reason) {
        LOG.warn("a notification or an answer cannot be read: {}", reason);
        deliveries.tell(listener -> listener.mayHaveMissed(reason));
    }

    /** Where JSON is not valid, without its content. */
    static String place(JacksonException invalid) {
        TokenStreamLocation location = invalid.getLocation();
        return location == null || location.getLineNr() < 1
                ? "(" + invalid.getClass().getSimpleName() + ")"
                : "at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The view of a session's target. */
    NotificationTarget target(Session session) {
        return new NotificationTarget() {
            @Override
            public void message(byte[] json) {
                session.begun();
                Incoming.this.message(json);
            }

            @Override
            public void data(String channel, byte[] json) {
                session.begun();
                Incoming.this.data(channel, json);
            }

            @Override
            public void unreadable(String reason) {
                Incoming.this.unreadable(reason);
            }

            @Override
            public void missed(String reason) {
                session.begun();
                deliveries.tell(listener -> listener.mayHaveMissed(reason));
            }

            @Override
            public void interrupted(String reason) {
                session.interrupted(reason);
            }

            @Override
            public void resumed(boolean isWhole) {
                session.resumed(isWhole);
            }

            @Override
            public void lost(String reason) {
                session.lost(reason);
            }
        };
    }

    /** An event whose data is JSON already. */
    private record BareEvent(Envelope envelope, String channel, String json) implements Event {
        @Override
        public String messageType() {
            return "";
        }

        @Override
        public void writeData(JsonGenerator out) {
            out.writeRawValue(json);
        }
    }
}
