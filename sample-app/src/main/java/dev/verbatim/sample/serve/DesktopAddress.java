package dev.verbatim.sample.serve;

import dev.verbatim.sample.server.SampleServer;
import java.net.URI;

/**
 * The text that is printed when the server has started: the address of the desktop. The key is in the fragment, which browsers
 * never send, so it reaches no log.
 */
final class DesktopAddress {
    private final SampleServer server;
    private final DemoUsers users;

    DesktopAddress(SampleServer server, DemoUsers users) {
        this.server = server;
        this.users = users;
    }

    URI uri() {
        return server.baseUri().resolve("/#demo=" + users.access().key());
    }

    @Override
    public String toString() {
        return """

                Open this page in a browser on this machine. Three phones are signed in, and you can play every scenario of the pages:

                  %s

                Ctrl-C stops the server. -Dverbatim.curl=true prints the users, their passwords and curl commands, too.
                """.formatted(uri());
    }
}
