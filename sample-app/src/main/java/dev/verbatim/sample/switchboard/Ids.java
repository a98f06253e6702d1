package dev.verbatim.sample.switchboard;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Identifiers that look like those of the pages. */
public final class Ids {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

    private final RandomGenerator random;

    private Ids(RandomGenerator random) {
        this.random = random;
    }

    /** Identifiers that nobody can guess. */
    public static Ids unguessable() {
        return new Ids(new SecureRandom());
    }

    /**
     * Identifiers from any source of numbers: the same ones in each run of a test or a demonstration, never for users
     * whom nobody may impersonate.
     */
    public static Ids from(RandomGenerator random) {
        return new Ids(random);
    }

    /** 32 characters, 29 of them random base-32 digits: {@code 013V08JRL498H1OI04000VTAES00000R}. */
    String callId() {
        return digits(23) + "AES" + digits(6);
    }

    /** 16 random hexadecimal digits: {@code 0071023821aec01b}. */
    String connId() {
        return HexFormat.of().formatHex(bytes(8));
    }

    /** A random UUID (RFC 9562, version 4). */
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
