package dev.verbatim.runtime.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON as callers send it, and as attackers and broken networks do. */
public final class RandomJson {
    private static final String[] NAMES = {
        "operationName",
        "otherCallUri",
        "destination",
        "phoneNumber",
        "location",
        "outboundCallerId",
        "userData",
        "a",
        ""
    };
    private static final String[] STRINGS = {
        "SwapCalls",
        "Dial",
        "Hangup",
        "http://localhost/api/v2/me/calls/R",
        "5005",
        "",
        "a longer text, of no account at all"
    };
    private static final String[] WORDS = {
        "0", "-1", "7", "42", "2147483648", "-999999999999999999", "true", "false", "null"
    };
    private static final String[] UNUSUAL = {
        "1.5",
        "1e3",
        "-0",
        "012",
        "+1",
        "1234567890123456789",
        "99999999999999999999999",
        "NaN",
        "nul",
        "'a'",
        "\"\\u0041\"",
        "\"\\n\"",
        "\"\\\\ \\\"so\\\" \\/\"",
        "\"\\ud83d\\ude00 \u00e9\"",
        "-12.50",
        "0.000001",
        "6.25E-3",
        "\"\\ud800\"",
        "\"M\u00fcller\"",
        "\"\uD83D\uDE00\"",
        "\"\t\"",
        "\"\u007f\"",
        "/* */ 1",
        "\"a",
        "{",
        "]",
        ""
    };
    /**
     * In hexadecimal: a byte order mark, bytes that are not UTF-8, parts of characters, characters of each length, escapes, and parts of
     * numbers.
     */
    private static final String[] PIECES = {
        "efbbbf",
        "c0af",
        "eda080",
        "f4908080",
        "80",
        "ff",
        "c3",
        "e282",
        "c3a9",
        "e78e8b",
        "f09f9880",
        "5c",
        "5c75",
        "5c7530306539",
        "5c75643833645c7564653030",
        "5c6e",
        "5c22",
        "2e",
        "2e35",
        "65",
        "652d37",
        "2d",
        "30",
        "393939393939393939",
        "00",
        "1f",
        "7f",
        "22",
        "2c",
        "7d"
    };

    private static final String[] SPACES = {"", "", "", " ", "\n\t", "\r\n  "};

    private final Random random;
    private final boolean ordinary;

    private RandomJson(long seed, boolean ordinary) {
        this.random = new Random(seed);
        this.ordinary = ordinary;
    }

    /** An object of short names and values, and of no name twice. */
    public static byte[] ordinary(long seed) {
        return new RandomJson(seed, true).object(0).getBytes(StandardCharsets.UTF_8);
    }

    /** Nearly an object; often with a fault in its bytes. */
    public static byte[] any(long seed) {
        RandomJson json = new RandomJson(seed, false);
        byte[] bytes = json.object(0).getBytes(StandardCharsets.UTF_8);
        return switch (json.random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, json.random.nextInt(bytes.length + 1));
            case 1 -> json.withOtherBytes(bytes);
            default -> bytes;
        };
    }

    /**
     * Nearly an object, as {@link #any}; often with a part that is left out, repeated, or replaced by bytes that are of
     * no character, are half an escape, or are at the edge of what a number can be.
     */
    public static byte[] mutated(long seed) {
        RandomJson json = new RandomJson(seed, false);
        byte[] bytes = json.object(0).getBytes(StandardCharsets.UTF_8);
        for (int mutations = json.random.nextInt(4) - 1; mutations > 0 && bytes.length > 0; mutations--) {
            int from = json.random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + json.random.nextInt(6));
            byte[] piece = json.random.nextBoolean() ? json.piece() : Arrays.copyOfRange(bytes, from, to);
            int at = json.random.nextInt(bytes.length + 1);
            bytes = json.random.nextInt(3) == 0 ? without(bytes, from, to) : with(bytes, at, piece);
        }
        return bytes;
    }

    private byte[] piece() {
        String hex = one(PIECES);
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] rest = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }

    private static byte[] with(byte[] bytes, int at, byte[] piece) {
        byte[] more = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(piece, 0, more, at, piece.length);
        System.arraycopy(bytes, at, more, at + piece.length, bytes.length - at);
        return more;
    }

    /** Names to expect in a text: often those that it has, in its order. */
    static Supplier<String> guess(byte[] json, Random random) {
        String text = new String(json, StandardCharsets.UTF_8);
        Matcher names = Pattern.compile("\"(\\w*)\"\\s*:").matcher(text);
        return () -> random.nextInt(8) > 0 && names.find() ? names.group(1) : NAMES[random.nextInt(NAMES.length)];
    }

    private byte[] withOtherBytes(byte[] bytes) {
        for (int faults = 1 + random.nextInt(2); faults > 0; faults--) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? (byte) random.nextInt() : (byte) "\"\\{}[],: 0".charAt(random.nextInt(10));
        }
        return bytes;
    }

    private String object(int depth) {
        StringBuilder object = new StringBuilder(space()).append('{').append(space());
        int members = random.nextInt(5);
        int first = random.nextInt(NAMES.length);
        for (int i = 0; i < members; i++) {
            int name = ordinary ? (first + i) % NAMES.length : random.nextInt(NAMES.length);
            object.append(i == 0 ? "" : ",").append(space());
            object.append('"').append(NAMES[name]).append('"').append(space()).append(':');
            object.append(name == 0 && random.nextInt(9) > 0 ? string() : value(depth + 1));
        }
        return object.append(space()).append('}').append(space()).toString();
    }

    private String array(int depth) {
        StringBuilder array = new StringBuilder("[");
        int elements = random.nextInt(4);
        for (int i = 0; i < elements; i++) {
            array.append(i == 0 ? "" : ",").append(value(depth + 1));
        }
        return array.append(space()).append(']').toString();
    }

    private String value(int depth) {
        String value = switch (random.nextInt(ordinary ? 7 : 8)) {
            case 0 -> depth < 5 ? object(depth) : "{}";
            case 1 -> depth < 5 ? array(depth) : "[]";
            case 2, 3 -> one(WORDS);
            case 7 -> one(UNUSUAL);
            default -> string();
        };
        return space() + value + space();
    }

    private String string() {
        return '"' + one(STRINGS) + '"';
    }

    private String space() {
        return one(SPACES);
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
