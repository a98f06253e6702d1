package dev.verbatim.mock.serve;

/**
 * Where a mock listens.
 *
 * @param host the name or address of the interface
 * @param port the port; 0 for a free one
 * @param cometd the path of CometD, such as {@code /notifications}
 * @param events the path of server-sent events, such as {@code /events}
 * @param docs the path of the documentation, such as {@code /docs}
 */
public record MockAddresses(String host, int port, String cometd, String events, String docs) {
    /** Checks the paths. */
    public MockAddresses {
        requirePath("cometd", cometd);
        requirePath("events", events);
        requirePath("docs", docs);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(
                    "the port " + port + " does not exist; give 0 to 65535, 0 for a free one");
        }
    }

    private static void requirePath(String what, String path) {
        if (!path.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException(what + " needs a path such as /" + what + ", not \"" + path + "\"");
        }
    }
}
