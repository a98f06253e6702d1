package dev.verbatim.testkit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberKindTest {
    @ParameterizedTest
    @CsvSource({
        "id,ID",
        "connId,ID",
        "callUuid,ID",
        "call_id,ID",
        "callIds,ID",
        "uri,URI",
        "deviceUri,URI",
        "parentCallPath,URI",
        "path,URI",
        "duration,DURATION",
        "paid,VALUE",
        "phoneNumber,VALUE",
        "e164Number,VALUE",
        "state,VALUE"
    })
    void aMembersNameTellsItsKind(String name, MemberKind kind) {
        assertThat(MemberKind.of(name)).isEqualTo(kind);
    }
}
