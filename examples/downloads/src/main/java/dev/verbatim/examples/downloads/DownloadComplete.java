package dev.verbatim.examples.downloads;

import dev.verbatim.annotations.Notification;

@Notification(value = "aria2.onDownloadComplete", as = "DownloadCompleteEvent")
interface DownloadComplete {}
