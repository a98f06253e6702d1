package dev.verbatim.sample.switchboard;

/**
 * How a user records a call. A recording is the user's own, and nobody else is told: it records while the user talks, and
 * ends with the call.
 */
public final class Recordings {
    private final SwitchboardContext context;

    Recordings(SwitchboardContext context) {
        this.context = context;
    }

    /** Begins to record; refused unless {@link #canStart}. */
    public void start(Call call) throws CallRefusedException {
        change(call, RecordingState.RECORDING, RecordingState.STOPPED);
    }

    /** Interrupts the recording; refused unless {@link #canPause}. */
    public void pause(Call call) throws CallRefusedException {
        change(call, RecordingState.PAUSED, RecordingState.RECORDING);
    }

    /** Goes on recording; refused unless {@link #canResume}. */
    public void resume(Call call) throws CallRefusedException {
        change(call, RecordingState.RECORDING, RecordingState.PAUSED);
    }

    /** Ends the recording; refused unless {@link #canStop}. */
    public void stop(Call call) throws CallRefusedException {
        change(call, RecordingState.STOPPED, RecordingState.RECORDING, RecordingState.PAUSED);
    }

    /** Whether the user talks on a phone with recording and nothing is recorded. */
    public static boolean canStart(Call call) {
        return canBe(call, RecordingState.STOPPED);
    }

    /** Whether the user talks and is recorded. */
    public static boolean canPause(Call call) {
        return canBe(call, RecordingState.RECORDING);
    }

    /** Whether the user talks and the recording is interrupted. */
    public static boolean canResume(Call call) {
        return canBe(call, RecordingState.PAUSED);
    }

    /** Whether the user talks and there is a recording to end, interrupted or not. */
    public static boolean canStop(Call call) {
        return canPause(call) || canResume(call);
    }

    private static boolean canBe(Call call, RecordingState state) {
        return call.device().has(PhoneService.RECORDING)
                && call.state() == CallState.ESTABLISHED
                && call.recording() == state;
    }

    private void change(Call call, RecordingState to, RecordingState... from) throws CallRefusedException {
        try (Transition transition = context.begin()) {
            boolean possible = false;
            for (RecordingState state : from) {
                possible |= canBe(call, state);
            }
            transition.require(
                    possible,
                    "the recording of call " + call.id() + " is "
                            + call.recording().documentedName());
            call.audio().recording(to);
            transition.tell(call, CallChange.RECORDING);
        }
    }
}
