package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The operations that change the state of a device. They affect only later calls. */
public final class DeviceSettings {
    private static final int MAX_REASON = 64;

    private final SwitchboardContext context;

    DeviceSettings(SwitchboardContext context) {
        this.context = context;
    }

    /** Sets the device to ready; refused if it is ready already. */
    public void ready(Device device) throws CallRefusedException {
        change(device, state -> !state.ready(), state -> state.ready(true, null));
    }

    /**
     * Sets the device to not ready; refused if it is not ready already.
     *
     * @param reason a code of the contact centre, at most 64 characters
     */
    public void notReady(Device device, @Nullable String reason) throws CallRefusedException {
        if (reason != null && reason.length() > MAX_REASON) {
            throw new CallRefusedException(Reason.VALUE, "a reason must have at most " + MAX_REASON + " characters");
        }
        change(device, DeviceState::ready, state -> state.ready(false, reason));
    }

    /** Switches do-not-disturb on; refused if it is on already. */
    public void doNotDisturb(Device device) throws CallRefusedException {
        change(device, state -> !state.doNotDisturb(), state -> state.doNotDisturb(true));
    }

    /** Switches do-not-disturb off; refused if it is off already. */
    public void disturb(Device device) throws CallRefusedException {
        change(device, DeviceState::doNotDisturb, state -> state.doNotDisturb(false));
    }

    /**
     * Forwards new calls to another device.
     *
     * @throws CallRefusedException if calls are forwarded already, no phone has the number, or it is the device's own
     */
    public void forward(Device device, String phoneNumber) throws CallRefusedException {
        if (CallRouting.phone(context.directory(), phoneNumber).equals(device)) {
            throw new CallRefusedException(Reason.VALUE, "this is the device's own number");
        }
        change(device, state -> state.forwardTo() == null, state -> state.forwardTo(phoneNumber));
    }

    /** Stops forwarding; refused if calls are not forwarded. */
    public void stopForwarding(Device device) throws CallRefusedException {
        change(device, state -> state.forwardTo() != null, state -> state.forwardTo(null));
    }

    private void change(Device device, Predicate<DeviceState> condition, UnaryOperator<DeviceState> change)
            throws CallRefusedException {
        try (Transition transition = context.begin(device.user())) {
            transition.require(condition.test(device.state()), "the device is in this state already");
            transition.change(device.user(), user -> user.device(device.id(), change));
            transition.tell(device);
            transition.commit();
        }
    }
}
