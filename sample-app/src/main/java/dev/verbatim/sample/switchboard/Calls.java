package dev.verbatim.sample.switchboard;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the calls of users and connections. */
final class Calls {
    private final SwitchboardState state;
    private final SwitchboardDirectory directory;

    Calls(SwitchboardState state, SwitchboardDirectory directory) {
        this.state = state;
        this.directory = directory;
    }

    SwitchboardState state() {
        return state;
    }

    SwitchboardDirectory directory() {
        return directory;
    }

    /** Finds a call of the user that is not released, without waiting for the user's lock. */
    Optional<Call> find(String userName, String id) {
        return directory
                .user(userName)
                .flatMap(user -> Optional.ofNullable(state.user(userName).call(id)))
                .map(own -> call(userName, own, state.view(userName, id)));
    }

    /** Returns the calls of a user that are not released, oldest first. */
    List<Call> of(User user) {
        return state.atOneMoment(
                user.name(),
                () -> state.user(user.name()).calls().stream()
                        .map(own -> call(user.name(), own, state.view(user.name(), own.id())))
                        .toList());
    }

    private Call call(String userName, OwnCall own, @Nullable CallView view) {
        return new Call(this, directory.device(userName, own.phoneNumber()), own.id(), view);
    }

    /** Returns the call on which the user talks or dials; there is at most one. */
    Optional<Call> active(User user) {
        return of(user).stream().filter(call -> call.state().isActive()).findFirst();
    }

    /** Returns the calls of the parties of a connection, in the order in which they joined. */
    List<Call> of(Connection connection) {
        return parties(connection, connection.parties());
    }

    /** Returns the calls of the other parties of a connection, in the order in which they joined. */
    List<Call> others(Connection connection, String callId) {
        return parties(connection, connection.others(callId));
    }

    private List<Call> parties(Connection connection, List<Party> parties) {
        return parties.stream().map(party -> party(connection, party)).toList();
    }

    private Call party(Connection connection, Party party) {
        OwnCall own = state.user(party.user()).call(party.callId());
        CallView view = own == null ? null : new CallView(own, connection);
        return new Call(this, directory.device(party.user(), party.phoneNumber()), party.callId(), view);
    }
}
