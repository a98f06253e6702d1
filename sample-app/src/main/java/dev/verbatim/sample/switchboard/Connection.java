package dev.verbatim.sample.switchboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection between the parties of a call. Each party's {@link Call} derives its state from it, so the parties always
 * agree on whether they are connected. A connection starts with two parties. Conferences add parties, and transfers replace
 * them. Guarded by the switchboard's lock.
 */
final class Connection {
    private final String id;
    /** All parties in the order in which they joined, including those whose phones are ringing. */
    private final List<Call> parties = new ArrayList<>();

    private UserData userData;
    private @Nullable Call host;

    Connection(String id, UserData userData) {
        this.id = id;
        this.userData = userData;
    }

    String id() {
        return id;
    }

    List<Call> parties() {
        return List.copyOf(parties);
    }

    UserData userData() {
        return userData;
    }

    void userData(UserData value) {
        userData = value;
    }

    /** Returns the party who created the conference, if they are still in it. */
    @Nullable
    Call host() {
        return host;
    }

    void host(Call call) {
        if (host == null) {
            host = call;
        }
    }

    void add(Call call) {
        parties.add(call);
        call.connection(this);
    }

    void remove(Call call) {
        parties.remove(call);
        if (host == call) {
            host = null;
        }
    }

    /**
     * Moves the parties of another connection into this one.
     *
     * @param joined the merged data of both, computed before anything was changed
     */
    void absorb(Connection other, UserData joined) {
        other.parties().forEach(this::add);
        other.parties.clear();
        if (other.host != null) {
            host(other.host);
        }
        userData = joined;
    }

    List<Call> others(Call call) {
        return parties.stream().filter(party -> party != call).toList();
    }

    /** Returns whether another party has answered. */
    boolean isAnsweredFor(Call call) {
        // A loop, because every capability of every changed call needs this and a stream is much slower.
        for (Call party : parties) {
            if (party != call && !party.progress().isRinging()) {
                return true;
            }
        }
        return false;
    }

    boolean has(User user) {
        return parties.stream().anyMatch(party -> party.user() == user);
    }

    /** Returns whether at least two parties remain and at least one of them is not ringing. */
    boolean isAlive() {
        return parties.size() > 1
                && parties.stream().anyMatch(party -> !party.progress().isRinging());
    }

    /** Returns whether both connections can be joined without the leaving user. No other user may be a party of both. */
    boolean canJoin(Connection other, User leaving) {
        return parties.stream().allMatch(party -> party.user() == leaving || !other.has(party.user()));
    }
}
