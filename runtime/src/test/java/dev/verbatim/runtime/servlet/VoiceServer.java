package dev.verbatim.runtime.servlet;

import dev.verbatim.runtime.Caller;
import dev.verbatim.runtime.OperationContext;
import dev.verbatim.runtime.Router;
import dev.verbatim.runtime.voice.Call;
import dev.verbatim.runtime.voice.Device;
import dev.verbatim.runtime.voice.VoiceDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/** A Voice API on a free port of the loopback interface. A client that sends an Authorization header is its agent. */
final class VoiceServer implements AutoCloseable {
    static final String CALL = "/api/v2/me/calls/S";

    /** The calls that were hung up. */
    final List<String> hungUp = new CopyOnWriteArrayList<>();

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    VoiceServer(String contextPath) throws Exception {
        this(contextPath, request -> request.getHeader("Authorization") == null ? null : new Agent());
    }

    VoiceServer(String contextPath, Function<HttpServletRequest, @Nullable Caller> callers) throws Exception {
        Router router = Router.of(VoiceDispatcher.builder()
                .calls((caller, id) -> new Call(id, "Established"))
                .devices((caller, id) -> new Device(id))
                .dial((device, request) -> {})
                .hangup(this::hangup)
                .swapCalls((call, otherCall) -> {})
                .build());
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler(contextPath);
        context.addServlet(new ServletHolder(new OperationServlet(router, callers)), "/api/v2/*");
        server.setHandler(context);
        server.start();
    }

    private void hangup(Call call, OperationContext context) {
        hungUp.add(call.id());
    }

    URI uri(String path) {
        return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort() + path);
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(connector.getHost(), connector.getLocalPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private record Agent() implements Caller {
        @Override
        public String name() {
            return "agent";
        }

        @Override
        public Set<String> features() {
            return Set.of("api-voice");
        }
    }
}
