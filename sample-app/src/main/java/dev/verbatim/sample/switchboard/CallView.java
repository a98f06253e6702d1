package dev.verbatim.sample.switchboard;

/** A party's call at one moment: the party's own side, and the connection. */
record CallView(OwnCall own, Connection connection) {
    boolean isRinging() {
        return connection.isRinging(own.id());
    }

    boolean isAnswered() {
        return connection.isAnsweredFor(own.id());
    }

    CallState state() {
        if (isRinging()) {
            return CallState.RINGING;
        }
        if (own.isHeld()) {
            return CallState.HELD;
        }
        return isAnswered() ? CallState.ESTABLISHED : CallState.DIALING;
    }

    boolean isHost() {
        return own.id().equals(connection.host()) && connection.parties().size() > 2;
    }
}
