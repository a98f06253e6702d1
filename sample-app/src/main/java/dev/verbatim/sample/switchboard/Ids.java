package dev.verbatim.sample.switchboard;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Generates ids in the format that the pages show. */
public final class Ids {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

    private final RandomGenerator random;

    private Ids(RandomGenerator random) {
        this.random = random;
    }

    /** Returns a generator of unguessable ids. */
    public static Ids unguessable() {
        return new Ids(new SecureRandom());
    }

    /**
     * Returns a generator that uses the given random numbers, for repeatable tests and demos. Never use predictable numbers in
     * production.
     */
    public static Ids from(RandomGenerator random) {
        return new Ids(random);
    }

    /** Returns 32 characters, 29 of them random base-32 digits: {@code 013V08JRL498H1OI04000VTAES00000R}. */
    String callId() {
        return digits(23) + "AES" + digits(6);
    }

    /** Returns 16 random hexadecimal digits: {@code 0071023821aec01b}. */
    String connId() {
        return HexFormat.of().formatHex(bytes(8));
    }

    /** Returns a random UUID (RFC 9562, version 4). */
    String deviceId() {
        byte[] bytes = bytes(16);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        String hex = HexFormat.of().formatHex(bytes);
        return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String digits(int count) {
        var digits = new StringBuilder(count);
        random.ints(count, 0, DIGITS.length()).forEach(index -> digits.append(DIGITS.charAt(index)));
        return digits.toString();
    }
}
