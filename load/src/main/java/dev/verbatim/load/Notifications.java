package dev.verbatim.load;

import dev.verbatim.load.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds notifications in the messages of a session, by the texts that the sample server writes into each. */
final class Notifications {
    private static final byte[] CALL = bytes("\"call\":{\"id\":\"");
    private static final byte[] STATE = bytes("\"state\":\"");

    private Notifications() {}

    /** Returns the id and the new state of the call for each notification in a message, in order. */
    static List<String> in(byte[] message, int from, int to) {
        List<String> found = new ArrayList<>(1);
        for (int call = Bytes.find(message, from, to, CALL); call >= 0; call = Bytes.find(message, call, to, CALL)) {
            int id = call + CALL.length;
            int state = Bytes.find(message, id, to, STATE) + STATE.length;
            found.add(string(message, id, to) + " " + string(message, state, to));
            call = state;
        }
        return found;
    }

    /** Returns the value of the first member {@code data} in a message with a notification. */
    static String data(String message) {
        String name = "\"data\":";
        int from = message.indexOf(name) + name.length();
        int depth = 0;
        int to = from;
        do {
            char c = message.charAt(to++);
            // The strings in these notifications contain no braces.
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        } while (depth > 0);
        return message.substring(from, to);
    }

    private static String string(byte[] message, int from, int to) {
        int end = from;
        while (end < to && message[end] != '"') {
            end++;
        }
        return new String(message, from, end - from, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
