package dev.verbatim.cluster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A certificate of an Ed25519 key that a secret determines, so that nodes that share the secret can speak TLS without files of keys.
 * The secret is stretched by PBKDF2, because anyone who connects sees the certificate and can check guesses against it.
 */
final class SecretCertificate {
    static final char[] PASSWORD = "in memory only".toCharArray();

    private static final int ROUNDS = 600_000;
    private static final int SEED_BITS = 256;
    private static final byte SEQUENCE = 0x30;
    private static final byte BIT_STRING = 0x03;
    /** The algorithm Ed25519, 1.3.101.112 (RFC 8410, section 3). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("300506032b6570");
    /** The name CN=verbatim (RFC 5280, section 4.1.2.4). */
    private static final byte[] NAME = HexFormat.of().parseHex("3013311130" + "0f06035504030c08" + "766572626174696d");
    /** From 2000 to 9999, which means without an end (RFC 5280, section 4.1.2.5). */
    private static final byte[] VALIDITY =
            sequence(HexFormat.of().parseHex("170d" + ascii("000101000000Z") + "180f" + ascii("99991231235959Z")));

    private SecretCertificate() {}

    /** Returns a store in memory, with the key, and the certificate as the only one to trust. */
    static KeyStore keyStore(String secret) throws GeneralSecurityException, IOException {
        byte[] seed = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(
                        secret.toCharArray(),
                        "dev.verbatim.cluster".getBytes(StandardCharsets.UTF_8),
                        ROUNDS,
                        SEED_BITS))
                .getEncoded();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        KeyPair pair = generator.generateKeyPair();
        Certificate certificate = selfSigned(pair);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("node", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
        store.setCertificateEntry("nodes", certificate);
        return store;
    }

    /** Writes a certificate of version 1 (RFC 5280, section 4.1). */
    private static Certificate selfSigned(KeyPair pair) throws GeneralSecurityException {
        byte[] serialNumber = {0x02, 0x01, 0x01};
        byte[] content = sequence(
                serialNumber, ED25519, NAME, VALIDITY, NAME, pair.getPublic().getEncoded());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(content);
        byte[] bits = tagged(BIT_STRING, new byte[1], signature.sign());
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(sequence(content, ED25519, bits)));
    }

    private static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, parts);
    }

    /** Writes a value in DER; all of those here have fewer than 256 bytes. */
    private static byte[] tagged(byte tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] head = length < 0x80 ? new byte[] {tag, (byte) length} : new byte[] {tag, (byte) 0x81, (byte) length};
        byte[] all = new byte[head.length + length];
        System.arraycopy(head, 0, all, 0, head.length);
        int at = head.length;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static String ascii(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The key's seed in place of a random one. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] seed;

        private Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("a key of Ed25519 has " + seed.length + " bytes, not " + bytes.length);
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
