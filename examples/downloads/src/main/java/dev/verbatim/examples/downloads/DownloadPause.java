package dev.verbatim.examples.downloads;

import dev.verbatim.annotations.Notification;

@Notification(value = "aria2.onDownloadPause", as = "DownloadPauseEvent")
interface DownloadPause {}
