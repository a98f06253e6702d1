package dev.verbatim.sample.switchboard;

import java.util.Map;

/** The operations that change the user data of a call. All parties are notified, the one who changes it first. */
public final class UserDataOperations {
    private final SwitchboardContext context;

    UserDataOperations(SwitchboardContext context) {
        this.context = context;
    }

    /** Adds pairs, even if their keys exist; refused if this exceeds the limits or the call is released. */
    public void attach(Call call, Map<String, String> pairs) throws CallRefusedException {
        change(call, data -> data.attached(pairs));
    }

    /** Sets the values of keys; refused if this exceeds the limits or the call is released. */
    public void update(Call call, Map<String, String> pairs) throws CallRefusedException {
        change(call, data -> data.updated(pairs));
    }

    /** Removes all user data; refused if the call is released. */
    public void delete(Call call) throws CallRefusedException {
        change(call, data -> UserData.NONE);
    }

    /** Removes a key with all its values, if it exists; refused if the call is released. */
    public void delete(Call call, String key) throws CallRefusedException {
        change(call, data -> data.without(key));
    }

    private void change(Call call, Change change) throws CallRefusedException {
        try (Transition transition = context.begin(call)) {
            transition.require(call.state() != CallState.RELEASED, "call " + call.id() + " is over");
            Connection connection = call.connection();
            transition.write(connection.userData(change.of(connection.userData())));
            transition.tell(call, CallChange.USER_DATA);
            transition.tell(call.others(), CallChange.USER_DATA);
            transition.commit();
        }
    }

    /** Computes the new user data from the old. */
    @FunctionalInterface
    private interface Change {
        UserData of(UserData data) throws CallRefusedException;
    }
}
