package dev.verbatim.runtime.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import tools.jackson.core.JsonTokenId;

/**
 * Finds the tokens of an ordinary JSON object, and gives up at whatever is not ordinary: a character that is not ASCII, an
 * escape, a number with a fraction or of many digits, a repeated member, a fault. Then it is Jackson's to read or to refuse.
 */
final class Scanner {
    static final int MOST_NAME_BYTES = 100;
    /** With its sign; every number of so many digits fits a {@code long}. */
    static final int MOST_NUMBER_BYTES = 19;

    private static final int UNUSUAL = -1;
    private static final int MOST_DEPTH = 64;
    private static final int MOST_MEMBERS = 64;

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x80 * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private final TokenTape tape;
    private final byte[] json;
    private final int end;
    private final int maxDepth;

    private Scanner(TokenTape tape, byte[] json, int end, int maxDepth) {
        this.tape = tape;
        this.json = json;
        this.end = end;
        this.maxDepth = Math.min(maxDepth, MOST_DEPTH);
    }

    /**
     * Scans all of a text.
     *
     * @param tape takes the tokens; has some of them if the text is not ordinary
     * @param from where the text begins; it ends with the array
     * @param maxDepth the most objects and arrays within one another
     * @return whether the text is one ordinary object and nothing else
     */
    static boolean scan(TokenTape tape, byte[] json, int from, int maxDepth) {
        tape.begin(json);
        Scanner scanner = new Scanner(tape, json, json.length, maxDepth);
        int at = scanner.space(from);
        if (scanner.peek(at) != '{') {
            return false;
        }
        at = scanner.object(at, 0);
        return at != UNUSUAL && scanner.space(at) == json.length;
    }

    private int object(int brace, int depth) {
        if (depth == maxDepth) {
            return UNUSUAL;
        }
        int opened = tape.count();
        tape.add(JsonTokenId.ID_START_OBJECT, brace, 0);
        int at = space(brace + 1);
        if (peek(at) == '}') {
            tape.close(opened, JsonTokenId.ID_END_OBJECT, at);
            return at + 1;
        }
        long hashes = 0;
        for (int members = 0; members < MOST_MEMBERS; members++) {
            int name = tape.count();
            at = space(string(at, JsonTokenId.ID_PROPERTY_NAME));
            if (peek(at) != ':' || tape.to(name) - tape.from(name) > MOST_NAME_BYTES) {
                return UNUSUAL;
            }
            long hash = 1L << tape.hash(name);
            if ((hashes & hash) != 0 && isRepeated(opened + 1, name)) {
                return UNUSUAL;
            }
            hashes |= hash;
            at = space(value(space(at + 1), depth + 1));
            byte next = peek(at);
            if (next == '}') {
                tape.close(opened, JsonTokenId.ID_END_OBJECT, at);
                return at + 1;
            }
            if (next != ',') {
                return UNUSUAL;
            }
            at = space(at + 1);
        }
        return UNUSUAL;
    }

    private boolean isRepeated(int first, int name) {
        int other = first;
        while (other < name && !tape.sameText(other, name)) {
            other = tape.last(other + 1) + 1;
        }
        return other < name;
    }

    private int array(int bracket, int depth) {
        if (depth == maxDepth) {
            return UNUSUAL;
        }
        int opened = tape.count();
        tape.add(JsonTokenId.ID_START_ARRAY, bracket, 0);
        int at = space(bracket + 1);
        boolean empty = peek(at) == ']';
        while (!empty) {
            at = space(value(at, depth + 1));
            byte next = peek(at);
            if (next == ']') {
                break;
            }
            if (next != ',') {
                return UNUSUAL;
            }
            at = space(at + 1);
        }
        tape.close(opened, JsonTokenId.ID_END_ARRAY, at);
        return at + 1;
    }

    private int value(int at, int depth) {
        return switch (peek(at)) {
            case '"' -> string(at, JsonTokenId.ID_STRING);
            case '{' -> object(at, depth);
            case '[' -> array(at, depth);
            case 't' -> word(TRUE, at, JsonTokenId.ID_TRUE);
            case 'f' -> word(FALSE, at, JsonTokenId.ID_FALSE);
            case 'n' -> word(NULL, at, JsonTokenId.ID_NULL);
            default -> number(at);
        };
    }

    private int string(int at, int kind) {
        if (peek(at) != '"') {
            return UNUSUAL;
        }
        int quote = quote(at + 1);
        if (quote != UNUSUAL) {
            tape.add(kind, at + 1, quote);
            return quote + 1;
        }
        return UNUSUAL;
    }

    /** The next quote, when nothing stands before it that needs a closer look. Looks at eight bytes at once. */
    private int quote(int from) {
        int at = from;
        while (at + Long.BYTES <= end) {
            long unusual = unusual((long) WORD.get(json, at));
            if (unusual != 0) {
                at += Long.numberOfTrailingZeros(unusual) >>> 3;
                return json[at] == '"' ? at : UNUSUAL;
            }
            at += Long.BYTES;
        }
        for (; at < end; at++) {
            byte octet = json[at];
            if (octet == '"') {
                return at;
            }
            // What is not ASCII is negative.
            if (octet < ' ' || octet == '\\') {
                return UNUSUAL;
            }
        }
        return UNUSUAL;
    }

    /**
     * The lowest bit that is set tells the first byte that is a quote, a backslash, a control character or not ASCII; bits above
     * it may be wrong. Subtracting one sets the high bit of a byte that was zero, subtracting a space that of one below it.
     */
    private static long unusual(long word) {
        long quote = word ^ QUOTES;
        long backslash = word ^ BACKSLASHES;
        return (quote - ONES & ~quote | backslash - ONES & ~backslash | word - SPACES | word) & HIGHS;
    }

    private int number(int from) {
        int at = peek(from) == '-' ? from + 1 : from;
        int digits = at;
        while (isDigit(at)) {
            at++;
        }
        int count = at - digits;
        // A leading zero is a fault, and -0 is not what it seems.
        boolean leadingZero = peek(digits) == '0' && at - from > 1;
        if (count == 0 || count >= MOST_NUMBER_BYTES || leadingZero) {
            return UNUSUAL;
        }
        tape.add(JsonTokenId.ID_NUMBER_INT, from, at);
        return at;
    }

    private boolean isDigit(int at) {
        byte octet = peek(at);
        return octet >= '0' && octet <= '9';
    }

    private int word(byte[] word, int from, int kind) {
        for (int i = 0; i < word.length; i++) {
            if (peek(from + i) != word[i]) {
                return UNUSUAL;
            }
        }
        tape.add(kind, from, from + word.length);
        return from + word.length;
    }

    /** The first byte that is no white space. */
    private int space(int from) {
        int at = from;
        while (isSpace(peek(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    /** A byte; 0, which stands nowhere in JSON, before the text and after it. */
    private byte peek(int at) {
        return at >= 0 && at < end ? json[at] : 0;
    }
}
