package dev.verbatim.sample.server;

import dev.verbatim.sample.server.ApiUser.Answer;

/** A long-polling session with handwritten messages. */
record PollingSession(ApiUser user, String cookie, String clientId) {
    private static final String NOTIFICATIONS = "/api/v2/notifications";

    /** Opens the session. */
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

    /** Sends {@code /meta/connect} with an advice such as {@code 'timeout':0}. */
    String connect(String advice) throws Exception {
        return send("[{'channel':'/meta/connect','connectionType':'long-polling','clientId':'" + clientId
                        + "','advice':{" + advice + "}}]")
                .text();
    }

    /** Sends any messages; single quotes stand for double quotes. */
    Answer send(String messages) throws Exception {
        return user.post(NOTIFICATIONS, cookie, messages.replace('\'', '"'));
    }
}
