package dev.verbatim.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.OperationException;
import dev.verbatim.runtime.RequestLimits;
import dev.verbatim.runtime.UnknownMembers;
import dev.verbatim.runtime.envelope.Envelope;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** A member that two operations document with different types, and one that is mandatory but may be null. */
class TypedMemberTest {
    @Test
    void readsTheTypeOfTheOperation() throws Exception {
        TwoTypes body = read("{\"value\":{\"a\":[1.50,true,null,\"\u00e9\"]},\"operationName\":\"Any\"}");
        assertThat(body.typed("value", body.value, JsonReaders::readAny)).hasToString("{a=[1.50, true, null, \u00e9]}");
        body.optional("value");
        body.complete();
    }

    @Test
    void reportsWhatIsNotOfTheTypeOfTheOperation() throws Exception {
        TwoTypes body = read("{\"value\":{\"a\":[]},\"operationName\":\"Text\"}");
        body.mandatory("value", body.typed("value", body.value, JsonReaders::readString));
        assertThatThrownBy(body::complete)
                .isInstanceOf(OperationException.class)
                .hasMessage("value must be a string");
    }

    @Test
    void readsItAtOnceWhenTheOperationIsKnown() throws Exception {
        TwoTypes body = read("{\"operationName\":\"Text\",\"value\":\"now\"}");
        String value = body.typed("value", body.value, in -> {
            throw new AssertionError("read again");
        });
        assertThat(value).isEqualTo("now");
        body.mandatory("value", value);
        body.complete();

        TwoTypes wrong = read("{\"operationName\":\"Text\",\"value\":{\"a\":[7]}}");
        wrong.mandatory("value", wrong.typed("value", wrong.value, JsonReaders::readString));
        assertThatThrownBy(wrong::complete).hasMessage("value must be a string");
    }

    @Test
    void isAbsentWithoutAProblem() throws Exception {
        TwoTypes body = read("{\"operationName\":\"Text\"}");
        assertThat(body.typed("value", body.value, JsonReaders::readString)).isNull();
        body.optional("value");
        body.complete();
    }

    @Test
    void tellsNullFromAbsent() throws Exception {
        TwoTypes isNull = read("{\"operationName\":\"Any\",\"value\":null}");
        isNull.mandatoryOrNull("value", isNull.value);
        isNull.complete();
        assertThat(isNull.isNull("value")).isTrue();

        TwoTypes isAbsent = read("{\"operationName\":\"Any\"}");
        assertThat(isAbsent.isNull("value")).isFalse();
        isAbsent.mandatoryOrNull("value", isAbsent.value);
        assertThatThrownBy(isAbsent::complete).hasMessage("missing: value");
    }

    private static TwoTypes read(String json) throws OperationException {
        TwoTypes body = new TwoTypes();
        new BodyReader(RequestLimits.DEFAULT.withUnknownMembers(UnknownMembers.REFUSED), Envelope.WEBSERVICES)
                .read(json.getBytes(StandardCharsets.UTF_8), body);
        return body;
    }

    private static final class TwoTypes extends Body {
        private @Nullable LateValue value;

        @Override
        protected boolean read(String name, JsonParser in) {
            if (!name.equals("value")) {
                return false;
            }
            value = late(
                    name,
                    in,
                    switch (operation()) {
                        case "Any" -> JsonReaders::readAny;
                        case "Text" -> JsonReaders::readString;
                        default -> null;
                    });
            return true;
        }
    }
}
