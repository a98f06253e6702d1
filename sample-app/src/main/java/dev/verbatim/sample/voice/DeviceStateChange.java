package dev.verbatim.sample.voice;

import dev.verbatim.annotations.Notification;

/** The notification of a changed device. */
@Notification("DeviceStateChangeMessage")
public interface DeviceStateChange {}
