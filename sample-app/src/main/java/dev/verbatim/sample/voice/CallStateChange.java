package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Notification;

/** Tells a user what happens to a call of theirs. */
@Notification("CallStateChangeMessage")
public interface CallStateChange {}
