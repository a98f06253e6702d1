package dev.verbatim.sample.server.security;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** What every response tells a browser: keep nothing, guess nothing, run nothing, show this in no frame. */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
    private static final List<HttpField> FIELDS = List.of(
            new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"),
            new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
            new PreEncodedHttpField("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            new PreEncodedHttpField("X-Frame-Options", "DENY"),
            new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
            new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"));

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        addTo(responseHeaders);
        return request;
    }

    /** Adds the headers to a response that had its headers taken away, as one with an error has. */
    public static void addTo(HttpFields.Mutable responseHeaders) {
        FIELDS.forEach(responseHeaders::put);
    }
}
