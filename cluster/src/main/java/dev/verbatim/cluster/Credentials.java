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
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.ratis.grpc.GrpcTlsConfig;
import org.apache.ratis.thirdparty.io.netty.handler.ssl.SslProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node shows to the others, whom it trusts, and whom it has refused. */
final class Credentials {
    private static final Logger LOG = LoggerFactory.getLogger(Credentials.class);
    private static final String REASON = "it has another secret or other certificates; give all nodes the same";

    private final GrpcTlsConfig tls;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private Credentials(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(store);
        tls = GrpcTlsConfig.newBuilder()
                // The other one has no Ed25519.
                .setSslProvider(SslProvider.JDK)
                .setProtocols("TLSv1.3")
                .setMutualTls(true)
                .setKeyManager(keys.getKeyManagers()[0])
                .setTrustManager(new Watching(trust))
                .build();
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

    GrpcTlsConfig tls() {
        return tls;
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

        /** Does not compare names: everyone with a trusted certificate is a node. */
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            String address = engine.getPeerHost() + ":" + engine.getPeerPort();
            try {
                trust.checkServerTrusted(chain, type);
                refused.remove(address);
            } catch (CertificateException stranger) {
                if (refused.add(address)) {
                    LOG.warn("the node at {} is refused: {}", address, REASON);
                }
                throw stranger;
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            try {
                trust.checkClientTrusted(chain, type);
            } catch (CertificateException stranger) {
                LOG.warn("a node is refused: {}", REASON);
                throw stranger;
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            trust.checkServerTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            trust.checkClientTrusted(chain, type);
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
}
