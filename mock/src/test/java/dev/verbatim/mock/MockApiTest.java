package dev.verbatim.mock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Servers in static fields, in fields and in parameters. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MockApiTest {
    private static int firstPort;

    @MockApi(value = "doors", pages = "src/test/pages")
    static MockServer shared;

    @MockApi(value = "doors", pages = "src/test/pages")
    MockServer own;

    private static void open(MockServer server) throws Exception {
        assertThat(Http.post(server.uri(), "/api/v1/doors/d-1", "{\"operationName\": \"Open\"}")
                        .body())
                .contains("\"statusCode\":0");
    }

    @Test
    @Order(1)
    void eachPlaceHasAServer(@MockApi(value = "doors", pages = "src/test/pages") MockServer parameter)
            throws Exception {
        assertThat(parameter.port()).isNotEqualTo(own.port()).isNotEqualTo(shared.port());
        firstPort = shared.port();
        open(shared);
        open(own);
        open(parameter);
        shared.verify("Open").once();
    }

    @Test
    @Order(2)
    void aSharedServerForgets() throws Exception {
        assertThat(shared.port()).isEqualTo(firstPort);
        shared.verify("Open").never();
        open(shared);
    }

    @Nested
    class Inside {
        @Test
        void fieldsOfTheEnclosingTestAreSet() throws Exception {
            open(own);
            open(shared);
        }
    }
}
