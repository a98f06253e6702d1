package dev.verbatim.processor.write;

import dev.verbatim.pages.page.Corpus;
import dev.verbatim.pages.page.OperationPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares one request and one notification with golden files. */
class GoldenRecordsTest {
    private static final List<OperationPage> PAGES = Corpus.operationPages("voice/");

    @Test
    void dialRequest() {
        Golden.compare("DialRequest", new GeneratedApi(PAGES).source("DialRequest"));
    }

    @Test
    void callStateChangeMessage() {
        String messageType = "CallStateChangeMessage";
        Golden.compare(messageType, new GeneratedApi(PAGES, messageType).source(messageType));
    }
}
