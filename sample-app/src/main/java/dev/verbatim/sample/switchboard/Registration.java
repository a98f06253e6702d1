package dev.verbatim.sample.switchboard;

import dev.verbatim.runtime.state.StateStore;
import dev.verbatim.runtime.state.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Enters the users of a directory into a store. The first switchboard that begins with a store creates the ids of the devices; all
 * others, at the same time or later, find them there with the states of the devices and the calls.
 */
final class Registration {
    private final StateStore store;
    private final Ids ids;

    Registration(StateStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /**
     * Enters a user who is not in the store, and changes the services of one who is.
     *
     * @return the devices in the order of the directory
     * @throws IllegalStateException if the user is in the store with other phone numbers; calls may depend on them
     */
    List<OwnDevice> devices(Directory.Entry user) {
        Step step = store.begin(Set.of(user.name()));
        try (step) {
            UserState known = store.read(UserState.key(user.name()));
            UserState entered = known == null ? entered(user) : updated(known, user);
            if (!entered.equals(known)) {
                step.write(UserState.key(user.name()), entered);
                step.commit();
            }
            return entered.devices();
        }
    }

    private UserState entered(Directory.Entry user) {
        return UserState.NONE.devices(user.phoneNumbers().stream()
                .map(number -> new OwnDevice(ids.deviceId(), number, user.services(), DeviceState.INITIAL))
                .toList());
    }

    private static UserState updated(UserState known, Directory.Entry user) {
        List<String> numbers =
                known.devices().stream().map(OwnDevice::phoneNumber).toList();
        if (numbers.size() != user.phoneNumbers().size()
                || !new HashSet<>(numbers).equals(new HashSet<>(user.phoneNumbers()))) {
            throw new IllegalStateException("the user " + user.name() + " has the phone numbers " + user.phoneNumbers()
                    + " in the directory, and " + numbers
                    + " in the store; start with these numbers, with another user name, or with an empty store");
        }
        return known.devices(user.phoneNumbers().stream()
                .map(number -> known.devices().get(numbers.indexOf(number)).services(user.services()))
                .toList());
    }
}
