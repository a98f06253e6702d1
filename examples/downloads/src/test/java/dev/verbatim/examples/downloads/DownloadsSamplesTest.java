package dev.verbatim.examples.downloads;

import dev.verbatim.testkit.sample.PageSamplesTest;

class DownloadsSamplesTest extends PageSamplesTest {
    DownloadsSamplesTest() {
        super(DownloadsDispatcher.class);
    }
}
