package dev.verbatim.browser;

import java.net.URI;

/** A request that a page made, and how many bytes of its response came over the network, headers included. */
public record Request(String url, long bytes) {
    /** Whether it went over the network, and did not read a {@code data:} or {@code blob:} URL. */
    boolean remote() {
        return url.startsWith("http:") || url.startsWith("https:") || url.startsWith("ws:") || url.startsWith("wss:");
    }

    /** Host and port, such as {@code 127.0.0.1:8080}. */
    String host() {
        return URI.create(url.split("[?#]", 2)[0].replace(' ', '+')).getRawAuthority();
    }
}
