package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What users tell about their devices. What it means for calls, it means for those that come after it. */
public final class DeviceSettings {
    private static final int MAX_REASON = 64;

    private final SwitchboardContext context;

    DeviceSettings(SwitchboardContext context) {
        this.context = context;
    }

    /** The user is there to work; refused when that is known. */
    public void ready(Device device) throws CallRefusedException {
        change(device, state -> !state.ready(), state -> state.ready(true, null));
    }

    /**
     * The user is not there to work; refused when that is known.
     *
     * @param reason a code that the contact centre has chosen, of at most 64 characters
     */
    public void notReady(Device device, @Nullable String reason) throws CallRefusedException {
        if (reason != null && reason.length() > MAX_REASON) {
            throw new CallRefusedException(Reason.VALUE, "a reason has at most " + MAX_REASON + " characters");
        }
        change(device, DeviceState::ready, state -> state.ready(false, reason));
    }

    /** New calls find the device busy; refused when they do already. */
    public void doNotDisturb(Device device) throws CallRefusedException {
        change(device, state -> !state.doNotDisturb(), state -> state.doNotDisturb(true));
    }

    /** New calls find the device again; refused when they do already. */
    public void disturb(Device device) throws CallRefusedException {
        change(device, DeviceState::doNotDisturb, state -> state.doNotDisturb(false));
    }

    /**
     * New calls make another device ring.
     *
     * @throws CallRefusedException when they do already, nobody has the number, or it is the device's own
     */
    public void forward(Device device, String phoneNumber) throws CallRefusedException {
        if (CallRouting.phone(context.directory(), phoneNumber) == device) {
            throw new CallRefusedException(Reason.VALUE, "this is the device's own number");
        }
        change(device, state -> state.forwardTo() == null, state -> state.forwardTo(phoneNumber));
    }

    /** New calls make this device ring; refused when they do already. */
    public void stopForwarding(Device device) throws CallRefusedException {
        change(device, state -> state.forwardTo() != null, state -> state.forwardTo(null));
    }

    private void change(Device device, Predicate<DeviceState> condition, UnaryOperator<DeviceState> change)
            throws CallRefusedException {
        try (Transition transition = context.begin()) {
            transition.require(condition.test(device.state()), "the device is in this state already");
            device.state(change.apply(device.state()));
            transition.tell(device);
        }
    }
}
