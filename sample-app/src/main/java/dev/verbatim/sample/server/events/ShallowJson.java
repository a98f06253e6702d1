package dev.verbatim.sample.server.events;

import java.nio.ByteBuffer;
import java.text.ParseException;
import java.util.List;
import org.cometd.bayeux.server.ServerMessage;
import org.cometd.common.JSONContext;
import org.cometd.server.JettyJSONContextServer;

/** CometD's JSON, for messages that do not nest deep: it is read by recursion, and a stack has an end. */
final class ShallowJson extends JettyJSONContextServer {
    private final int maxDepth;

    ShallowJson(int maxDepth) {
        this.maxDepth = maxDepth;
    }

    @Override
    public List<ServerMessage.Mutable> parse(String json) throws ParseException {
        JsonDepth depth = new JsonDepth();
        for (int i = 0; i < json.length(); i++) {
            if (depth.after(json.charAt(i)) > maxDepth) {
                throw new ParseException("too deep", i);
            }
        }
        return super.parse(json);
    }

    @Override
    public JSONContext.AsyncParser newAsyncParser() {
        return new ShallowParser(super.newAsyncParser());
    }

    private final class ShallowParser implements JSONContext.AsyncParser {
        private final JSONContext.AsyncParser parser;
        private final JsonDepth depth = new JsonDepth();

        ShallowParser(JSONContext.AsyncParser parser) {
            this.parser = parser;
        }

        @Override
        public void parse(ByteBuffer buffer) {
            for (int i = buffer.position(); i < buffer.limit(); i++) {
                if (depth.after((char) buffer.get(i)) > maxDepth) {
                    throw new IllegalArgumentException("too deep");
                }
            }
            parser.parse(buffer);
        }

        @Override
        public <R> R complete() {
            R messages = parser.complete();
            if (messages == null || messages instanceof List<?> list && !isMessages(list)) {
                throw new IllegalArgumentException("no messages");
            }
            return messages;
        }

        private static boolean isMessages(List<?> list) {
            return !list.isEmpty() && list.stream().allMatch(ServerMessage.Mutable.class::isInstance);
        }
    }
}
