package dev.verbatim.sample.server;

import dev.verbatim.sample.server.ApiUser.Answer;

/** A session by long polling whose messages are written by hand. */
record PollingSession(ApiUser user, String cookie, String clientId) {
    private static final String NOTIFICATIONS = "/api/v2/notifications";

    /** Opens it. */
    PollingSession(ApiUser user) throws Exception {
        this(
                user,
                user.post(
                        NOTIFICATIONS,
                        "[{\"channel\":\"/meta/handshake\",\"version\":\"1.0\",\"supportedConnectionTypes\":[\"long-polling\"]}]"));
    }

    private PollingSession(ApiUser user, Answer handshake) {
        this(
                user,
                handshake.headers().firstValue("Set-Cookie").orElseThrow(),
                handshake.text().replaceAll("(?s).*\"clientId\":\"([^\"]+)\".*", "$1"));
    }

    /** Asks for what there is, with an advice such as {@code 'timeout':0}. */
    String connect(String advice) throws Exception {
        return send("[{'channel':'/meta/connect','connectionType':'long-polling','clientId':'" + clientId
                        + "','advice':{" + advice + "}}]")
                .text();
    }

    /** Sends any messages, with single quotes for double ones. */
    Answer send(String messages) throws Exception {
        return user.post(NOTIFICATIONS, cookie, messages.replace('\'', '"'));
    }
}
