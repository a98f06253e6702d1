package dev.verbatim.client.http;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads an event stream (WHATWG HTML, section 9.2.6): fields {@code data}, {@code event}, {@code id} and {@code retry}, comments,
 * and lines that end with CR, LF or both. An event without its empty line at the end of the stream is discarded.
 */
final class EventStreamParser {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char NUL = 0;

    private final int longest;
    private final Consumer<ServerSentEvent> events;
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder data = new StringBuilder();
    private String name = "";
    private String nextId;
    private String lastId;
    private OptionalLong retry = OptionalLong.empty();
    private boolean isFirst = true;
    private boolean followsCarriageReturn;

    /**
     * @param lastId the id of the last event before the connection was lost; may be empty
     * @param longest the most characters of an event
     * @param events takes each event
     */
    EventStreamParser(String lastId, int longest, Consumer<ServerSentEvent> events) {
        this.lastId = lastId;
        this.nextId = lastId;
        this.longest = longest;
        this.events = events;
    }

    /**
     * Reads the next part of the stream, of any length.
     *
     * @throws IOException if an event is too long to keep
     */
    void read(CharSequence part) throws IOException {
        for (int i = 0; i < part.length(); i++) {
            char next = part.charAt(i);
            boolean endsPair = next == '\n' && followsCarriageReturn;
            followsCarriageReturn = next == '\r';
            if (endsPair || isFirst && next == BYTE_ORDER_MARK) {
                isFirst = false;
                continue;
            }
            isFirst = false;
            if (next == '\n' || next == '\r') {
                String whole = line.toString();
                line.setLength(0);
                line(whole);
            } else {
                line.append(next);
            }
        }
        if (line.length() + data.length() > longest) {
            throw new IOException("the server sent an event of more than " + longest
                    + " characters; if that is right, set ClientLimits.withMaxMessageBytes");
        }
    }

    /** Returns the id to send when the connection is opened again; may be empty. */
    String lastId() {
        return lastId;
    }

    /** Returns how many milliseconds to wait before that, if the server has said so. */
    OptionalLong retry() {
        return retry;
    }

    private void line(String text) {
        if (text.isEmpty()) {
            dispatch();
            return;
        }
        int colon = text.indexOf(':');
        // A line that begins with a colon is a comment.
        if (colon != 0) {
            String field = colon < 0 ? text : text.substring(0, colon);
            String value = colon < 0 ? "" : text.substring(colon + 1);
            field(field, value.startsWith(" ") ? value.substring(1) : value);
        }
    }

    private void field(String field, String value) {
        switch (field) {
            case "data" -> data.append(value).append('\n');
            case "event" -> name = value;
            case "id" -> nextId = value.indexOf(NUL) < 0 ? value : nextId;
            case "retry" -> retry = DIGITS.matcher(value).matches() ? OptionalLong.of(Long.parseLong(value)) : retry;
            default -> {
                // The standard says that other fields are ignored.
            }
        }
    }

    private void dispatch() {
        lastId = nextId;
        if (data.length() > 0) {
            data.setLength(data.length() - 1);
            events.accept(new ServerSentEvent(name.isEmpty() ? "message" : name, data.toString(), lastId));
        }
        data.setLength(0);
        name = "";
    }
}
