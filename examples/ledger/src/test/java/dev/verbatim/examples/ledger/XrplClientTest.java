package dev.verbatim.examples.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.primitives.UnsignedInteger;
import com.google.common.primitives.UnsignedLong;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xrpl.xrpl4j.client.JsonRpcClientErrorException;
import org.xrpl.xrpl4j.client.XrplClient;
import org.xrpl.xrpl4j.model.client.accounts.AccountInfoRequestParams;
import org.xrpl.xrpl4j.model.client.accounts.AccountInfoResult;
import org.xrpl.xrpl4j.model.client.common.LedgerSpecifier;
import org.xrpl.xrpl4j.model.client.fees.FeeResult;
import org.xrpl.xrpl4j.model.client.ledger.LedgerRequestParams;
import org.xrpl.xrpl4j.model.client.ledger.LedgerResult;
import org.xrpl.xrpl4j.model.transactions.Address;

/** xrpl4j's client reads accounts and ledgers from the server over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class XrplClientTest {
    private LedgerServer server;
    private XrplClient client;

    @BeforeAll
    void start() throws Exception {
        server = Servers.start();
        server.closeLedger();
        server.closeLedger();
        client = new XrplClient(HttpUrl.get("http://127.0.0.1:" + server.port() + "/"));
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
    }

    @Test
    void readsAnAccount() throws Exception {
        AccountInfoResult validated = client.accountInfo(account(Servers.GENESIS, LedgerSpecifier.VALIDATED));

        assertThat(validated.accountData().account().value()).isEqualTo(Servers.GENESIS);
        assertThat(validated.accountData().balance().value()).isEqualTo(UnsignedLong.valueOf(Chain.COINS));
        assertThat(validated.validated()).isTrue();
        assertThat(validated.ledgerIndexSafe().unsignedIntegerValue()).isEqualTo(UnsignedInteger.valueOf(3));

        AccountInfoResult current = client.accountInfo(AccountInfoRequestParams.of(Address.of(Servers.GENESIS)));

        assertThat(current.validated()).isFalse();
        assertThat(current.ledgerCurrentIndexSafe().unsignedIntegerValue()).isEqualTo(UnsignedInteger.valueOf(4));
        assertThat(current.status()).contains("success");
    }

    @Test
    void hearsOfAnAccountThatDoesNotExist() {
        AccountInfoRequestParams nobody = account("rrrrrrrrrrrrrrrrrrrrrhoLvTp", LedgerSpecifier.VALIDATED);

        assertThatExceptionOfType(JsonRpcClientErrorException.class)
                .isThrownBy(() -> client.accountInfo(nobody))
                .withMessage("actNotFound (The account is unknown.)");
    }

    @Test
    void readsLedgers() throws Exception {
        LedgerResult last = client.ledger(ledger(LedgerSpecifier.VALIDATED));
        LedgerResult before = client.ledger(ledger(LedgerSpecifier.of(2)));

        assertThat(last.ledger().closed()).isTrue();
        assertThat(last.ledgerIndexSafe().unsignedIntegerValue()).isEqualTo(UnsignedInteger.valueOf(3));
        assertThat(last.ledger().parentHash()).isEqualTo(before.ledgerHashSafe());
        assertThat(client.ledger(ledger(LedgerSpecifier.of(last.ledgerHashSafe())))
                        .ledger())
                .isEqualTo(last.ledger());
        assertThat(client.ledger(ledger(LedgerSpecifier.CURRENT)).ledger().parentHash())
                .isEqualTo(last.ledgerHashSafe());
        assertThatExceptionOfType(JsonRpcClientErrorException.class)
                .isThrownBy(() -> client.ledger(ledger(LedgerSpecifier.of(7))))
                .withMessage("lgrNotFound (The ledger is unknown.)");
    }

    @Test
    void readsTheFee() throws Exception {
        FeeResult fee = client.fee();

        assertThat(fee.drops().baseFee().value()).isEqualTo(UnsignedLong.valueOf(10));
        assertThat(fee.ledgerCurrentIndex().unsignedIntegerValue()).isEqualTo(UnsignedInteger.valueOf(4));
    }

    private static AccountInfoRequestParams account(String address, LedgerSpecifier ledger) {
        return AccountInfoRequestParams.builder()
                .account(Address.of(address))
                .ledgerSpecifier(ledger)
                .build();
    }

    private static LedgerRequestParams ledger(LedgerSpecifier ledger) {
        return LedgerRequestParams.builder().ledgerSpecifier(ledger).build();
    }
}
