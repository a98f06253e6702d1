package dev.verbatim.mock.serve;

import dev.verbatim.mock.documented.MockedApi;
import dev.verbatim.mock.documented.MockedOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a mock serves, and where. */
final class StartReport {
    private StartReport() {}

    static List<String> lines(Collection<MockedApi> apis, MockAddresses addresses, WebServer web) {
        List<String> lines = new ArrayList<>();
        lines.add("The mock listens on " + web.uri());
        for (MockedApi api : apis) {
            List<String> places = api.operations().stream()
                    .map(operation -> operation.method() + " " + operation.url())
                    .distinct()
                    .toList();
            lines.add((api.name().isEmpty() ? "The pages" : api.name()) + " ("
                    + api.style().name() + "): "
                    + api.operations().size() + " operations at " + String.join(", ", places)
                    + (api.hasOneEndpoint() ? ", also over WebSocket" : "") + ": "
                    + api.operations().stream().map(MockedOperation::name).collect(Collectors.joining(", ")));
        }
        String events = web.uri() + addresses.events() + " (server-sent events)";
        lines.add("Notifications: "
                + (web.hasCometd() ? web.uri() + addresses.cometd() + " (CometD), " : "") + events
                + (apis.stream().anyMatch(MockedApi::hasOneEndpoint) ? ", and the WebSockets of the operations" : ""));
        lines.add("Documentation: " + web.uri() + addresses.docs() + "/, with a form for each operation");
        return lines;
    }
}
