package dev.verbatim.pages.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.finding.Rule;
import org.junit.jupiter.api.Test;

/** Members of results and events that no table or list documents. */
final class UndocumentedMembersTest {
    private static final String PAGE = """
            # Gate

            ## open

            **Parameters:**

            | Name | Type | Mandatory |
            |---|---|---|
            | gate | string | YES * |

            ```json
            {"jsonrpc": "2.0", "method": "open", "params": {"gate": "a"}, "id": 1}
            ```

            **Response:**

            | Name | Type |
            |---|---|
            | state | string |
            | cars | array |
            | driver | object |

            Each object in the `cars` array:

            | Name | Type |
            |---|---|
            | plate | string |

            ```json
            {
              "jsonrpc": "2.0",
              "id": 1,
              "result": {
                "state": "open",
                "cars": [
                  {"plate": "AB", "colour": "red"},
                  {"plate": "CD", "colour": "blue"}
                ],
                "driver": {"name": "x"},
                "since": 1
              }
            }
            ```
            """;

    @Test
    void membersOfAResult() {
        assertThat(StyledPage.places(Rule.RESPONSE_UNDOCUMENTED, "style = json-rpc", PAGE))
                .containsExactly("36:23", "40:5");
        assertThat(StyledPage.findings(Rule.RESPONSE_UNDOCUMENTED, "style = json-rpc", PAGE))
                .first()
                .asString()
                .contains(
                        "the response has \"cars[].colour\", which the page does not document among the members of the");
    }

    @Test
    void onlyAMemberOfTheSameObjectCanBeMeant() {
        String misspelt = PAGE.replace("\"colour\"", "\"plates\"").replace("\"since\"", "\"cars_plate\"");

        assertThat(StyledPage.findings(Rule.RESPONSE_UNDOCUMENTED, "style = json-rpc", misspelt))
                .extracting(Object::toString)
                .satisfiesExactly(
                        cars -> assertThat(cars).endsWith("; did you mean plate?"),
                        top -> assertThat(top).endsWith("; add it there"));
    }

    @Test
    void withoutATableNothingIsCompared() {
        String page = PAGE.replaceAll("(?s)\\*\\*Response:.*?```json", "**Response:**\n\n```json");
        assertThat(StyledPage.places(Rule.RESPONSE_UNDOCUMENTED, "style = json-rpc", page))
                .isEmpty();
    }

    @Test
    void membersOfFreeKeysAreNotCompared() {
        assertThat(StyledPage.places(Rule.RESPONSE_UNDOCUMENTED, "style = json-rpc\nkeys.free = cars", PAGE))
                .containsExactly("40:5");
    }

    private static final String EVENTS = """
            # Gate

            ## open

            **Parameters:**

            | Name | Type |
            |---|---|
            | gate | string |

            ```json
            {"cmd": "open", "args": {"gate": "a"}, "nonce": "n1"}
            ```

            ## GATE_MOVED

            ###### Gate Moved Dispatch Data Structure

            | Field | Type |
            |---|---|
            | gate | string |

            ###### Example Gate Moved Dispatch Payload

            ```json
            {"cmd": "DISPATCH", "evt": "GATE_MOVED", "data": {"gate": "a", "speed": 1}}
            ```
            """;

    @Test
    void membersOfAnEvent() {
        assertThat(StyledPage.places(Rule.EVENT_UNDOCUMENTED, "style = typed", EVENTS))
                .containsExactly("26:64");
        assertThat(StyledPage.findings(Rule.EVENT_UNDOCUMENTED, "style = typed", EVENTS))
                .singleElement()
                .asString()
                .contains("the event \"GATE_MOVED\" has \"speed\", which no table or list of its members documents");
        assertThat(StyledPage.places(Rule.EVENT_UNDOCUMENTED, "style = typed", EVENTS.replace(", \"speed\": 1", "")))
                .isEmpty();
    }

    @Test
    void anEventWithoutItsName() {
        assertThat(StyledPage.places(Rule.EVENT_NAME, "style = typed", EVENTS.replace("\"evt\": \"GATE_MOVED\", ", "")))
                .containsExactly("26:1");
        assertThat(StyledPage.places(
                        Rule.EVENT_NAME, "style = typed", EVENTS.replace("\"evt\": \"GATE_MOVED\"", "\"evt\": 7")))
                .containsExactly("26:28");
        assertThat(StyledPage.places(Rule.EVENT_NAME, "style = typed", EVENTS)).isEmpty();
    }

    @Test
    void operationsWithoutDocumentedParametersAreOneNoteForAFile() {
        String page = """
                # Gate

                ## open

                **Parameters:** the same as those of close.

                ```json
                {"cmd": "open", "args": {"gate": "a", "speed": 1}, "nonce": "n1"}
                ```

                ## close

                ```json
                {"cmd": "close", "args": {"gate": "a", "speed": 1}, "nonce": "n2"}
                ```

                ## ping

                ```json
                {"cmd": "ping", "args": {}, "nonce": "n3"}
                ```
                """;
        assertThat(StyledPage.findings(Rule.PARAMETERS_UNREAD, "style = typed", page))
                .singleElement()
                .asString()
                .startsWith("gate/gate.md:3:1: ")
                .contains("documents the parameters of open, close, so the requests are compared with nothing");
        assertThat(StyledPage.all("style = typed", page)).hasSize(1);
    }

    @Test
    void messagesSpeakOfItemsOfLists() {
        String page = """
                # Gate

                ## open

                ### Parameters

                - `gate`: _string_ - (mandatory) which gate
                - `seconds`: _integer_ - (optional) how long
                - `gate`: _string_ - once more

                ```json
                {"cmd": "open", "args": {"seconds": "x", "colour": 1}, "nonce": "n1"}
                ```
                """;
        assertThat(StyledPage.all("style = typed", page))
                .extracting(finding -> finding.rule().id() + " " + finding.message())
                .anyMatch(text -> text.startsWith("parameter-duplicate an earlier item already documents \"gate\""))
                .anyMatch(text ->
                        text.startsWith("type-documented \"seconds\" is ") && text.contains("but its item says"))
                .anyMatch(text -> text.startsWith("parameter-missing ") && text.endsWith("write optional in its item"))
                .anyMatch(text ->
                        text.startsWith("parameter-undocumented the request sends \"colour\", which the documented"
                                + " parameters do not include"));
    }

    @Test
    void anObjectOfWhichOnlyExtraMembersAreDocumentedIsDocumentedElsewhere() {
        String page = """
                # Gate

                ## cars

                ```json
                {"jsonrpc": "2.0", "method": "cars", "id": 1}
                ```

                **Response:**

                | Name | Type |
                |---|---|
                | cars | array |

                Each object in the `cars` array has the members of a car, and these:

                | Name | Type |
                |---|---|
                | since | number |

                ```json
                {"jsonrpc": "2.0", "id": 1, "result": {"cars": [
                  {"since": 1, "plate": "AB", "colour": "red", "driver": "x"}
                ]}}
                ```
                """;
        assertThat(StyledPage.places(Rule.RESPONSE_UNDOCUMENTED, "style = json-rpc", page))
                .isEmpty();
        assertThat(StyledPage.places(
                        Rule.RESPONSE_UNDOCUMENTED,
                        "style = json-rpc",
                        page.replace(", \"colour\": \"red\", \"driver\": \"x\"", "")))
                .containsExactly("23:16");
    }
}
