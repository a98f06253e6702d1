package dev.verbatim.sample.switchboard;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Identifiers that look like those of the pages and cannot be guessed. */
final class CallIds {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

    private final SecureRandom random = new SecureRandom();

    /** 32 characters, 29 of them random base-32 digits: {@code 013V08JRL498H1OI04000VTAES00000R}. */
    String callId() {
        return digits(23) + "AES" + digits(6);
    }

    /** 16 random hexadecimal digits: {@code 0071023821aec01b}. */
    String connId() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String digits(int count) {
        var digits = new StringBuilder(count);
        random.ints(count, 0, DIGITS.length()).forEach(index -> digits.append(DIGITS.charAt(index)));
        return digits.toString();
    }
}
