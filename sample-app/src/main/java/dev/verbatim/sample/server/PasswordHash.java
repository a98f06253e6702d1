package dev.verbatim.sample.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Knows a password when it sees it, without keeping it: a salted PBKDF2 hash.
 *
 * <p>The hash is slow on purpose, and HTTP basic authentication sends the password with every request. So a password that
 * was right once is kept as a keyed digest whose key never leaves the process, and is compared with that from then on.
 */
final class PasswordHash {
    /** What OWASP recommends for this hash. */
    static final int ITERATIONS = 210_000;

    private static final String HASH = "PBKDF2WithHmacSHA512";
    private static final String DIGEST = "HmacSHA256";
    private static final int BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKeySpec PROCESS_KEY = new SecretKeySpec(randomBytes(32), DIGEST);

    private final int iterations;
    private final byte[] salt = randomBytes(16);
    private final byte[] hash;
    private volatile byte @Nullable [] digestOnceVerified;

    PasswordHash(String password, int iterations) {
        this.iterations = iterations;
        hash = hash(password);
    }

    /** Takes the same time wherever the difference is. */
    boolean matches(String password) {
        byte[] digest = digest(password);
        byte[] verified = digestOnceVerified;
        if (verified != null && MessageDigest.isEqual(verified, digest)) {
            return true;
        }
        boolean matches = MessageDigest.isEqual(hash, hash(password));
        if (matches) {
            digestOnceVerified = digest;
        }
        return matches;
    }

    private byte[] hash(String password) {
        PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance(HASH).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HASH + " is part of every Java runtime", e);
        } finally {
            key.clearPassword();
        }
    }

    private static byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(PROCESS_KEY);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(DIGEST + " is part of every Java runtime", e);
        }
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
