package dev.verbatim.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.servlet.OperationServlet;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OperationRequestHandlerTest {
    private final OperationGate gate = new OperationGate();
    private final Router router = Router.of(new OneOperation("parcels"));
    private final OperationRequestHandler handler = new OperationRequestHandler(
            new OperationServlet(router, request -> null), new DocumentedRequests(router), gate);

    /** Otherwise the application would wait for it when it stops. */
    @Test
    void anOperationThatFailsIsNotUnderWayAnyMore() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/parcels") {
            @Override
            public String getRequestURI() {
                throw new IllegalStateException("recycled");
            }
        };

        assertThatThrownBy(() -> handler.handleRequest(request, new MockHttpServletResponse()))
                .hasMessage("recycled");
        assertThat(gate.underWay()).isZero();
    }
}
