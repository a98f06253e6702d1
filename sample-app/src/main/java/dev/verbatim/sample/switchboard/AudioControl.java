package dev.verbatim.sample.switchboard;

import dev.verbatim.sample.switchboard.CallRefusedException.Reason;
import java.util.regex.Pattern;

/** What a user does to the sound of a call; nobody else is told. */
public final class AudioControl {
    private static final Pattern DIGITS = Pattern.compile("[0-9*#]{1,64}");

    private final SwitchboardContext context;

    AudioControl(SwitchboardContext context) {
        this.context = context;
    }

    /** Lets the other parties hear nothing of the user; refused unless {@link #canMute}. */
    public void mute(Call call) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            transition.require(canMute(call), "call " + call.id() + " cannot be muted");
            call.audio().muted(true);
            transition.tell(call, CallChange.STATUS);
        }
    }

    /** Lets the other parties hear the user again; refused unless {@link #canUnmute}. */
    public void unmute(Call call) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            transition.require(canUnmute(call), "call " + call.id() + " is not muted");
            call.audio().muted(false);
            transition.tell(call, CallChange.STATUS);
        }
    }

    /** Whether the user talks, is heard, and has a phone that can be muted. */
    public static boolean canMute(Call call) {
        return call.device().has(PhoneService.MUTING) && call.state() == CallState.ESTABLISHED && !call.isMuted();
    }

    /** Whether the user talks and is not heard. */
    public static boolean canUnmute(Call call) {
        return call.state() == CallState.ESTABLISHED && call.isMuted();
    }

    /**
     * Plays digits to the other parties.
     *
     * @param digits 1 to 64 of 0 to 9, * and #
     * @throws CallRefusedException when they are others, or the user is neither talking nor dialing
     */
    public void sendDigits(Call call, String digits) throws CallRefusedException {
        if (!DIGITS.matcher(digits).matches()) {
            throw new CallRefusedException(Reason.VALUE, "digits are 1 to 64 of 0 to 9, * and #");
        }
        try (Transition transition = context.begin()) {
            transition.require(call, CallState.DIALING, CallState.ESTABLISHED);
            transition.tell(call, CallChange.DIGITS);
        }
    }
}
