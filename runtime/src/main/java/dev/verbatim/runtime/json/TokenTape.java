package dev.verbatim.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonTokenId;

/**
 * The tokens of a JSON text, found by {@link Scanner}: where each begins and ends, and what it is. An opening brace or bracket
 * ends at the number of the token that closes it.
 */
final class TokenTape {
    /** Recently seen names, so that a name that comes with every request is made into a string once. */
    private static final int NAMES = 256;

    private static final int KIND_BITS = 4;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;

    private static final byte[] NO_TEXT = {};
    private static final ThreadLocal<TokenTape> OF_THREAD = ThreadLocal.withInitial(TokenTape::new);

    private final @Nullable String[] names = new String[NAMES];
    private int[] tokens = new int[128];
    private int count;
    private byte[] json = NO_TEXT;
    private boolean taken;

    private TokenTape() {}

    /** Forgets all tokens, to hold those of another text. */
    void begin(byte[] text) {
        json = text;
        count = 0;
    }

    /** The tape of the thread, unless that is in use: whoever reads within reading gets one of their own. */
    static TokenTape take() {
        TokenTape kept = OF_THREAD.get();
        TokenTape tape = kept.taken ? new TokenTape() : kept;
        tape.taken = true;
        return tape;
    }

    /** Lets the next text have the tape. */
    void release() {
        begin(NO_TEXT);
        taken = false;
    }

    int count() {
        return count;
    }

    void add(int kind, int from, int to) {
        if (2 * count == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * tokens.length);
        }
        tokens[2 * count] = from << KIND_BITS | kind;
        tokens[2 * count + 1] = to;
        count++;
    }

    /** Ends an object or array with the token after the last one. */
    void close(int opened, int kind, int at) {
        tokens[2 * opened + 1] = count;
        add(kind, at, at + 1);
    }

    /** What a token is, as {@link JsonTokenId} has it. */
    int kind(int token) {
        return tokens[2 * token] & KIND_MASK;
    }

    int from(int token) {
        return tokens[2 * token] >>> KIND_BITS;
    }

    int to(int token) {
        return tokens[2 * token + 1];
    }

    /** The last token of the value that begins with a token. */
    int last(int token) {
        int kind = kind(token);
        return kind == JsonTokenId.ID_START_OBJECT || kind == JsonTokenId.ID_START_ARRAY ? to(token) : token;
    }

    boolean sameText(int token, int other) {
        return Arrays.equals(json, from(token), to(token), json, from(other), to(other));
    }

    boolean hasText(int token, byte[] ascii) {
        int from = from(token);
        int length = to(token) - from;
        if (length != ascii.length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (json[from + i] != ascii[i]) {
                return false;
            }
        }
        return true;
    }

    /** The characters of a token, without its quotes. */
    String text(int token) {
        int from = from(token);
        // ASCII, which strings keep as they keep Latin-1: nothing is decoded.
        return new String(json, from, to(token) - from, StandardCharsets.ISO_8859_1);
    }

    /** The value of a token that is a whole number. */
    long number(int token) {
        int from = from(token);
        boolean negative = json[from] == '-';
        long number = 0;
        for (int i = negative ? from + 1 : from; i < to(token); i++) {
            number = 10 * number + json[i] - '0';
        }
        return negative ? -number : number;
    }

    /** {@link #text} of a token that has few values. */
    String knownText(int token) {
        int slot = hash(token) & NAMES - 1;
        String name = names[slot];
        if (name == null || !isText(token, name)) {
            name = text(token);
            names[slot] = name;
        }
        return name;
    }

    /** A number that is often another for another text; cheap rather than good. */
    int hash(int token) {
        int from = from(token);
        int to = to(token);
        if (from == to) {
            return 0;
        }
        return (to - from) + 7 * json[from] + 31 * json[to - 1] + 127 * json[from + to >>> 1];
    }

    private boolean isText(int token, String name) {
        int from = from(token);
        int length = to(token) - from;
        if (length != name.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != json[from + i]) {
                return false;
            }
        }
        return true;
    }
}
