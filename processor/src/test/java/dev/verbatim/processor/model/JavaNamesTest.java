package dev.verbatim.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "otherCallUri, otherCallUri, OtherCallUri, OTHER_CALL_URI",
        "WrapUpTime, wrapUpTime, WrapUpTime, WRAP_UP_TIME",
        "e164Number, e164Number, E164Number, E164_NUMBER",
        "URI, uri, URI, URI",
        "URIPath, uriPath, URIPath, URI_PATH",
        "callUUID, callUUID, CallUUID, CALL_UUID",
        "SendDtmf, sendDtmf, SendDtmf, SEND_DTMF",
        "phone-number, phoneNumber, PhoneNumber, PHONE_NUMBER",
        "PHONE_NUMBER, phoneNumber, PhoneNumber, PHONE_NUMBER",
        "$ref, ref, Ref, REF",
        "x, x, X, X",
        "berth.reserve, berthReserve, BerthReserve, BERTH_RESERVE",
        "tools/list, toolsList, ToolsList, TOOLS_LIST",
        "eth_getBalance, ethGetBalance, EthGetBalance, ETH_GET_BALANCE",
        "SET_LAMP, setLamp, SetLamp, SET_LAMP",
        "SUBSCRIBE, subscribe, Subscribe, SUBSCRIBE",
        "ERROR, error, ERROR, ERROR",
        "$/cancelRequest, cancelRequest, CancelRequest, CANCEL_REQUEST",
    })
    void documentedNamesChangeAsLittleAsJavaConventionsRequire(
            String documented, String member, String type, String constant) {
        assertThat(JavaNames.member(documented)).isEqualTo(member);
        assertThat(JavaNames.type(documented)).isEqualTo(type);
        assertThat(JavaNames.constant(documented)).isEqualTo(constant);
        assertThat(JavaNames.problem(documented, member)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "participants, participant",
        "calls, call",
        "devices, device",
        "capabilities, capability",
        "addresses, address",
        "batches, batch",
        "caches, cache",
        "boxes, box",
        "statuses, status",
        "houses, house",
        "URIs, URI",
        "data, data",
        "status, status",
        "class, class",
        "analysis, analysis",
        "series, series",
    })
    void findsTheSingularOfAPlural(String plural, String singular) {
        assertThat(JavaNames.singular(plural)).isEqualTo(singular);
    }

    @ParameterizedTest
    @CsvSource({
        "class, gives the Java keyword class",
        "true, gives the Java keyword true",
        "_, does not begin with a letter",
        "1st, does not begin with a letter",
        "hashCode, 'gives hashCode, a method that every Java object has'",
        "gr\u00f6\u00dfe, has the character U+00F6 (LATIN SMALL LETTER O WITH DIAERESIS)",
        "\u0441all, has the character U+0441 (CYRILLIC SMALL LETTER ES)",
        "call\u202eId, has the character U+202E (RIGHT-TO-LEFT OVERRIDE)",
    })
    void explainsWhyANameGivesNoJavaName(String documented, String problem) {
        assertThat(JavaNames.problem(documented, JavaNames.member(documented)))
                .hasValueSatisfying(text -> assertThat(text).startsWith(problem));
    }
}
