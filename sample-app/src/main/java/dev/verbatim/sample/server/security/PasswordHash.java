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
 * Verifies a password without storing it: a salted PBKDF2 hash.
 *
 * <p>The hash is slow on purpose, but HTTP basic authentication sends the password with every request. So after the first
 * successful check, passwords are compared with a keyed digest, whose key never leaves the process.
 */
public final class PasswordHash {
    /** The number that OWASP recommends for this hash. */
    public static final int ITERATIONS = 210_000;

    private static final String HASH = "PBKDF2WithHmacSHA512";
    private static final String DIGEST = "HmacSHA256";
    private static final int BITS = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKeySpec PROCESS_KEY = new SecretKeySpec(randomBytes(32), DIGEST);
    /** One per thread, because creating and keying one takes longer than using it. */
    private static final ThreadLocal<Mac> DIGESTS = ThreadLocal.withInitial(PasswordHash::newDigest);

    private final int iterations;
    private final byte[] salt = randomBytes(16);
    private final byte[] hash;
    private volatile byte @Nullable [] digestOnceVerified;

    /**
     * Hashes a password with a new salt.
     *
     * @param iterations the number of iterations of PBKDF2
     */
    public PasswordHash(String password, int iterations) {
        this.iterations = iterations;
        hash = hash(password);
    }

    /** Returns whether this password was verified before; fast, in constant time. */
    boolean isOnceVerified(String password) {
        byte[] verified = digestOnceVerified;
        return verified != null && MessageDigest.isEqual(verified, digest(password));
    }

    /** Returns whether this is the password; slow, in constant time. */
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
            throw new IllegalStateException(HASH + " is missing from this Java runtime", e);
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
            throw new IllegalStateException(DIGEST + " is missing from this Java runtime", e);
        }
    }

    private static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
