package dev.verbatim.sample.switchboard;

/**
 * The operations that record a call. A recording belongs to one user, and other parties are not notified. It runs while the
 * user talks and ends with the call.
 */
public final class Recordings {
    private final SwitchboardContext context;

    Recordings(SwitchboardContext context) {
        this.context = context;
    }

    /** Starts a recording; refused unless {@link #canStart}. */
    public void start(Call call) throws CallRefusedException {
        change(call, RecordingState.RECORDING, RecordingState.STOPPED);
    }

    /** Pauses the recording; refused unless {@link #canPause}. */
    public void pause(Call call) throws CallRefusedException {
        change(call, RecordingState.PAUSED, RecordingState.RECORDING);
    }

    /** Resumes the recording; refused unless {@link #canResume}. */
    public void resume(Call call) throws CallRefusedException {
        change(call, RecordingState.RECORDING, RecordingState.PAUSED);
    }

    /** Stops the recording; refused unless {@link #canStop}. */
    public void stop(Call call) throws CallRefusedException {
        change(call, RecordingState.STOPPED, RecordingState.RECORDING, RecordingState.PAUSED);
    }

    /** Returns whether the user talks, the phone supports recording, and nothing is recorded. */
    public static boolean canStart(Call call) {
        return canBe(call, RecordingState.STOPPED);
    }

    /** Returns whether the user talks and a recording is running. */
    public static boolean canPause(Call call) {
        return canBe(call, RecordingState.RECORDING);
    }

    /** Returns whether the user talks and the recording is paused. */
    public static boolean canResume(Call call) {
        return canBe(call, RecordingState.PAUSED);
    }

    /** Returns whether the user talks and a recording is running or paused. */
    public static boolean canStop(Call call) {
        return canPause(call) || canResume(call);
    }

    private static boolean canBe(Call call, RecordingState state) {
        return call.device().has(PhoneService.RECORDING)
                && call.state() == CallState.ESTABLISHED
                && call.recording() == state;
    }

    private void change(Call call, RecordingState to, RecordingState... from) throws CallRefusedException {
        try (Transition transition = context.begin(call.user())) {
            boolean possible = false;
            for (RecordingState state : from) {
                possible |= canBe(call, state);
            }
            transition.require(
                    possible,
                    "the recording of call " + call.id() + " is "
                            + call.recording().documentedName());
            transition.change(call, own -> own.recording(to));
            transition.tell(call, CallChange.RECORDING);
            transition.commit();
        }
    }
}
