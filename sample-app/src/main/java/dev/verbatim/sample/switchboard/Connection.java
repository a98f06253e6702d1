package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.state.StateKey;
import dev.verbatim.runtime.state.StateType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The connection between the parties of a call. The state of each party's {@link Call} follows from it, so the parties always agree
 * on whether they are connected. A connection starts with two parties. Conferences add parties, and transfers replace them.
 *
 * <p>It is changed only under the locks of all its users, so the lock of one of them is enough to read it.
 *
 * @param parties all parties in the order in which they joined, including those whose phones are ringing
 * @param host the call id of the party who created the conference, if they are still in it
 */
record Connection(
        String id,
        List<Party> parties,
        UserData userData,
        @Nullable String host) {
    private static final StateType<Connection> TYPE = StoredJson.type("connection", Connection.class);

    /** Copies the parties, and replaces what is absent in JSON. */
    Connection {
        id = Objects.requireNonNullElse(id, "");
        parties = parties == null ? List.of() : List.copyOf(parties);
        userData = Objects.requireNonNullElse(userData, UserData.NONE);
    }

    static StateKey<Connection> key(String id) {
        return TYPE.key(id);
    }

    Connection userData(UserData value) {
        return new Connection(id, parties, value, host);
    }

    /** Makes a party the host, if there is none. */
    Connection hostedBy(@Nullable String callId) {
        return new Connection(id, parties, userData, host == null ? callId : host);
    }

    Connection with(Party party) {
        List<Party> more = new ArrayList<>(parties);
        more.add(party);
        return new Connection(id, more, userData, host);
    }

    Connection without(String callId) {
        return new Connection(id, others(callId), userData, callId.equals(host) ? null : host);
    }

    Connection answeredBy(String callId) {
        List<Party> changed = parties.stream()
                .map(party -> party.is(callId) ? party.answered() : party)
                .toList();
        return new Connection(id, changed, userData, host);
    }

    /** Adds the parties of another connection; its host becomes that of this one, if there is none. */
    Connection absorbing(Connection other) {
        List<Party> all = new ArrayList<>(parties);
        all.addAll(other.parties);
        return new Connection(id, all, userData, host).hostedBy(other.host);
    }

    List<Party> others(String callId) {
        return parties.stream().filter(party -> !party.is(callId)).toList();
    }

    /** Returns whether a call is one of this connection. */
    boolean connects(String callId) {
        return find(callId) != null;
    }

    boolean isRinging(String callId) {
        Party party = find(callId);
        return party != null && party.ringing();
    }

    // A loop, because every capability of every changed call needs this and a stream is much slower.
    private @Nullable Party find(String callId) {
        for (Party party : parties) {
            if (party.is(callId)) {
                return party;
            }
        }
        return null;
    }

    /** Returns whether another party has answered. */
    boolean isAnsweredFor(String callId) {
        for (Party party : parties) {
            if (!party.is(callId) && !party.ringing()) {
                return true;
            }
        }
        return false;
    }

    boolean has(String userName) {
        return parties.stream().anyMatch(party -> party.user().equals(userName));
    }

    /** Returns whether at least two parties remain and at least one of them is not ringing. */
    boolean isAlive() {
        return parties.size() > 1 && parties.stream().anyMatch(party -> !party.ringing());
    }

    /** Returns whether both connections can be joined without the leaving user. No other user may be a party of both. */
    boolean canJoin(Connection other, String leaving) {
        return parties.stream().allMatch(party -> party.user().equals(leaving) || !other.has(party.user()));
    }
}
