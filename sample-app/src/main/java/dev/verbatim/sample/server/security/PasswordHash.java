package dev.verbatim.sample.server.security;

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
public final class PasswordHash {
    /** What OWASP recommends for this hash. */
    public static final int ITERATIONS = 210_000;

    private static final String HASH = "PBKDF2WithHmacSHA512";
    private static final String DIGEST = "HmacSHA256";
    private static final int BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKeySpec PROCESS_KEY = new SecretKeySpec(randomBytes(32), DIGEST);
    /** One for each thread: every request needs one, and to find and key a new one takes longer than to use it. */
    private static final ThreadLocal<Mac> DIGESTS = ThreadLocal.withInitial(PasswordHash::newDigest);

    private final int iterations;
    private final byte[] salt = randomBytes(16);
    private final byte[] hash;
    private volatile byte @Nullable [] digestOnceVerified;

    /**
     * Hashes a password, with a salt of its own.
     *
     * @param iterations how slow the hash is
     */
    public PasswordHash(String password, int iterations) {
        this.iterations = iterations;
        hash = hash(password);
    }

    /** Whether this password was right before; fast, and takes the same time wherever the difference is. */
    boolean isOnceVerified(String password) {
        byte[] verified = digestOnceVerified;
        return verified != null && MessageDigest.isEqual(verified, digest(password));
    }

    /** Whether this is the password; slow, and takes the same time wherever the difference is. */
    boolean matches(String password) {
        boolean matches = MessageDigest.isEqual(hash, hash(password));
        if (matches) {
            digestOnceVerified = digest(password);
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
        return DIGESTS.get().doFinal(password.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac newDigest() {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(PROCESS_KEY);
            return mac;
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
