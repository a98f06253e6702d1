package dev.verbatim.sample.switchboard;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parties who talk to each other have in common. Each party's {@link Call} derives its state from here, so the
 * parties can never disagree about whether they are connected. Two parties at first; conferences bring more in,
 * transfers replace them. Guarded by the switchboard's lock.
 */
final class Connection {
    private final String id;
    /** Who takes part, those whose phone is ringing among them, in the order in which they came. */
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

    /** Who made a conference of it, and is still there. */
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
     * Takes in the parties of another connection.
     *
     * @param joined the data of both, put together before anything else was changed
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

    /** Whether somebody is there to talk to. */
    boolean isAnsweredFor(Call call) {
        // Asked for every capability of every call that changes, and a stream takes much longer.
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

    /** Whether it goes on: it takes two, and not only phones that ring. */
    boolean isAlive() {
        return parties.size() > 1
                && parties.stream().anyMatch(party -> !party.progress().isRinging());
    }

    /** Whether the parties of both can be brought together without this user, and nobody would talk to themselves. */
    boolean canJoin(Connection other, User leaving) {
        return parties.stream().allMatch(party -> party.user() == leaving || !other.has(party.user()));
    }
}
