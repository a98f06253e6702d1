package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.regex.Pattern;

/** Mutes calls and sends DTMF digits. Other parties are not notified. */
public final class AudioControl {
    private static final Pattern DIGITS = Pattern.compile("[0-9*#]{1,64}");

    private final SwitchboardContext context;

    AudioControl(SwitchboardContext context) {
        this.context = context;
    }

    /** Mutes the user; refused unless {@link #canMute}. */
    public void mute(Call call) throws CallRefusedException {
        try (Transition transition = context.begin(call.user())) {
            transition.require(canMute(call), "call " + call.id() + " cannot be muted");
            transition.change(call, own -> own.muted(true));
            transition.tell(call, CallChange.STATUS);
            transition.commit();
        }
    }

    /** Unmutes the user; refused unless {@link #canUnmute}. */
    public void unmute(Call call) throws CallRefusedException {
        try (Transition transition = context.begin(call.user())) {
            transition.require(canUnmute(call), "call " + call.id() + " is not muted");
            transition.change(call, own -> own.muted(false));
            transition.tell(call, CallChange.STATUS);
            transition.commit();
        }
    }

    /** Returns whether the user talks, is not muted, and has a phone that supports muting. */
    public static boolean canMute(Call call) {
        return call.device().has(PhoneService.MUTING) && call.state() == CallState.ESTABLISHED && !call.isMuted();
    }

    /** Returns whether the user talks and is muted. */
    public static boolean canUnmute(Call call) {
        return call.state() == CallState.ESTABLISHED && call.isMuted();
    }

    /**
     * Sends DTMF digits to the other parties.
     *
     * @param digits 1 to 64 characters of 0 to 9, * and #
     * @throws CallRefusedException if the digits are invalid, or the user
     *     neither talks nor dials
     */
    public void sendDigits(Call call, String digits) throws CallRefusedException {
        if (!DIGITS.matcher(digits).matches()) {
            throw new CallRefusedException(Reason.VALUE, "digits must be 1 to 64 characters of 0 to 9, * and #");
        }
        try (Transition transition = context.begin(call.user())) {
            transition.require(call, CallState.DIALING, CallState.ESTABLISHED);
            transition.tell(call, CallChange.DIGITS);
            transition.commit();
        }
    }
}
