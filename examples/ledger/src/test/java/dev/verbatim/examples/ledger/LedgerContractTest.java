package dev.verbatim.examples.ledger;

import dev.verbatim.testkit.client.LiveServer;
import dev.verbatim.testkit.contract.ContractSetup;
import dev.verbatim.testkit.contract.ContractTest;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;

/** The server keeps the contract of its pages, over one WebSocket. */
class LedgerContractTest extends ContractTest {
    private static LedgerServer server;

    LedgerContractTest() {
        super(LedgerDispatcher.class);
    }

    @Override
    protected Optional<ContractSetup> setup() throws Exception {
        server = Servers.start();
        return Optional.of(ContractSetup.against(LiveServer.at(URI.create("ws://127.0.0.1:" + server.port() + "/ws"))));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }
}
