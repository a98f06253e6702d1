package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Notification;

/** Tells a user what is true of a device of theirs from now on. */
@Notification("DeviceStateChangeMessage")
public interface DeviceStateChange {}
