package dev.verbatim.benchmarks.voice;

import dev.verbatim.annotations.Notification;

@Notification("CallStateChangeMessage")
public interface CallStateChange {}
