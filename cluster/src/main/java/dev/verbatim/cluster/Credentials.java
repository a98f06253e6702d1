package dev.verbatim.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node shows to the others, whom it trusts, and whom it has refused. */
final class Credentials {
    private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);

    private final SSLContext context;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private Credentials(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), new TrustManager[] {new Watching(trust)}, null);
    }

    /** Everyone with the same secret has the same key and certificate, and trusts nothing else. */
    static Credentials ofSecret(String secret) {
        try {
            return new Credentials(SecretCertificate.keyStore(secret), SecretCertificate.PASSWORD);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("the JDK has no Ed25519 or PBKDF2", impossible);
        }
    }

    /** @throws IllegalArgumentException if the file cannot be read */
    static Credentials ofKeyStore(Path file, String password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return new Credentials(store, password.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("the key store " + file + " cannot be used", e);
        }
    }

    SSLContext context() {
        return context;
    }

    /** Returns the addresses to which this node has connected, and that it does not trust. */
    SortedSet<String> refused() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(refused));
    }

    private final class Watching extends X509ExtendedTrustManager {
        private final X509ExtendedTrustManager trust;

        private Watching(TrustManagerFactory factory) {
            this.trust = (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(() -> trust.checkServerTrusted(chain, type, socket), socket, true);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(() -> trust.checkClientTrusted(chain, type, socket), socket, false);
        }

        private void check(Check check, Socket socket, boolean isServer) throws CertificateException {
            String address = socket.getInetAddress().getHostAddress() + ":" + socket.getPort();
            try {
                check.run();
                refused.remove(address);
            } catch (CertificateException stranger) {
                if (isServer && refused.add(address) || !isServer) {
                    LOG.warn(
                            "the node at {} is refused: it has another secret or other certificates; give all nodes the same",
                            address);
                }
                throw stranger;
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            trust.checkServerTrusted(chain, type, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            trust.checkClientTrusted(chain, type, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            trust.checkServerTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            trust.checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return trust.getAcceptedIssuers();
        }
    }

    private interface Check {
        void run() throws CertificateException;
    }
}
