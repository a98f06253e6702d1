package dev.verbatim.examples.downloads;

import dev.verbatim.testkit.sample.PageSamplesTest;

/** A project that has only a client tests the samples of its pages by the client. */
class DownloadsClientSamplesTest extends PageSamplesTest {
    DownloadsClientSamplesTest() {
        super(DownloadsClient.class);
    }
}
