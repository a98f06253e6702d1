package dev.verbatim.testkit.replay;

import dev.verbatim.testkit.json.JsonNumbers;
import dev.verbatim.testkit.style.MessageStyle;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Chooses what each response has to repeat. A request sends the value that the page shows, or another one if an earlier request has
 * sent it: pages often use one value for all samples, and on one connection each must be new.
 */
final class Correlations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final MessageStyle style;
    private final Set<String> sent = new HashSet<>();
    private BigInteger greatest = BigInteger.ZERO;

    Correlations(MessageStyle style) {
        this.style = style;
    }

    /** Returns the request with a value that no earlier request has sent. */
    JsonNode live(JsonNode request) {
        Optional<JsonNode> documented = style.paths().correlation(request);
        if (documented.isEmpty()) {
            return request;
        }
        JsonNode live = unused(documented.get());
        sent.add(live.toString());
        number(live).ifPresent(value -> greatest = greatest.max(value));
        return style.paths().withCorrelation(request, live);
    }

    private JsonNode unused(JsonNode documented) {
        if (!sent.contains(documented.toString())) {
            return documented;
        }
        if (number(documented).isPresent()) {
            return NODES.numberNode(greatest.add(BigInteger.ONE));
        }
        if (!documented.isString()) {
            return documented;
        }
        JsonNode next = documented;
        for (int i = 2; sent.contains(next.toString()); i++) {
            next = NODES.stringNode(documented.stringValue() + "-" + i);
        }
        return next;
    }

    private static Optional<BigInteger> number(JsonNode value) {
        return JsonNumbers.value(value)
                .filter(number -> number.scale() <= 0 && number.precision() - number.scale() < 40)
                .map(BigDecimal::toBigInteger);
    }
}
