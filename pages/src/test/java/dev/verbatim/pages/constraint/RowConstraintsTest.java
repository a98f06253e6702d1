package dev.verbatim.pages.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReader;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints in rows as people write them, and prose that is not a constraint. */
class RowConstraintsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Mandatory. How many, 1 to 99.                             ; 1 to 99
                    1 to 99                                                   ; 1 to 99
                    How many (1-99)                                           ; 1 to 99
                    How many, 1..99                                           ; 1 to 99
                    How many: 1 – 99.                                         ; 1 to 99
                    Range: 1-99                                               ; 1 to 99
                    A number between 1 and 99.                                ; 1 to 99
                    The quantity must be between 1 and 99, inclusive.         ; 1 to 99
                    Number from 1 (one) to 5 (five)                           ;
                    From 0 to 100 percent.                                    ; 0 to 100
                    Mandatory. The temperature, -86 to -40 °C.                ; -86 to -40
                    -86 °C to -40 °C                                          ; -86 to -40
                    Between −86 °C and −40 °C.                                ; -86 to -40
                    10 % to 20 %                                              ; 10 to 20
                    1 to 30 km/h                                              ; 1 to 30
                    At most 90°                                               ; at most 90
                    5 ms to 10 s                                              ;
                    An integer in the range 1 to 65535                        ; 1 to 65535
                    Optional. At least 1.                                     ; at least 1
                    Optional. >= 0                                            ; at least 0
                    Must be ≥ 0.5                                             ; at least 0.5
                    > 0                                                       ; more than 0
                    Must be greater than 0 and at most 1.                     ; more than 0 and at most 1
                    Must be less than 1,000                                   ; less than 1000
                    Minimum 1, maximum 10                                     ; 1 to 10
                    Min: 1, max: 10.                                          ; 1 to 10
                    Min. 1                                                    ; at least 1
                    Maximum of 5 attempts.                                    ; at most 5
                    No more than 5                                            ; at most 5
                    Up to 5 retries.                                          ; at most 5
                    The count must not exceed 5.                              ; at most 5
                    Cannot be more than 60.                                   ; at most 60
                    The value cannot be greater than `60`.                    ; at most 60
                    Cannot be lower than 50 or more than 500.                 ; 50 to 500
                    The count can't be less than 10 or more than 400.         ; 10 to 400
                    Must not be higher than 5                                 ; at most 5
                    How many pages. Each page can contain up to 32 trees.     ;
                    -5 to 5                                                   ; -5 to 5
                    A positive integer.                                       ; more than 0
                    1 or more                                                 ; at least 1
                    String, max 10.                                           ; at most 10 characters
                    Optional. A text of 2 to 10                               ; 2 to 10 characters
                    Optional. String of at most 10 characters                 ; at most 10 characters
                    String made of one or more digits (0-9).                  ;
                    Strings, at most 10 items                                 ; at most 10 elements
                    Max 100 characters.                                       ; at most 100 characters
                    A note of at most 100 characters                          ; at most 100 characters
                    A name, 2 to 50 characters long.                          ; 2 to 50 characters
                    Maximum length: 100                                       ; at most 100 characters
                    Exactly 2 letters.                                        ; 2 characters
                    4-6 digits                                                ; 4 to 6 characters
                    At most 10 items.                                         ; at most 10 elements
                    1 to 5 elements                                           ; 1 to 5 elements
                    Optional. How many, 1 to 50. Default: 10.                 ; 1 to 50
                    Optional. 1 to 50. The default is 10. Counts pages.       ; 1 to 50
                    Optional. Max 10 characters. Default: none.               ; at most 10 characters
                    """)
    void numbers(String description, String demand) {
        assertThat(demands(RowConstraints.of(row("| Parameter | Value |", "| p | " + description + " |"))))
                .isEqualTo(demand == null ? "" : demand);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    One of Low, Normal, High.                                 ; Low, Normal, High
                    Mandatory. One of Low, Normal, High                       ; Low, Normal, High
                    Optional. One of: Low, Normal or High. Says how urgent.   ; Low, Normal, High
                    How urgent it is: one of `Low`, `Normal`, or `High`       ; Low, Normal, High
                    Must be one of the following values: a, b, c              ; a, b, c
                    `TIMED` or `OPEN`                                         ; TIMED, OPEN
                    Mandatory. `TIMED` or `OPEN`.                             ; TIMED, OPEN
                    Must be `TIMED` (closes by itself) or `OPEN` (stays open) ; TIMED, OPEN
                    How it opens, `TIMED` or `OPEN`.                          ; TIMED, OPEN
                    "a", "b" or "c"                                           ; a, b, c
                    Is "On Hold" or "Live".                                   ; On Hold, Live
                    Allowed values: Low, Normal, High.                        ; Low, Normal, High
                    Possible values are Low, Normal and High                  ; Low, Normal, High
                    Values: `1.0`, `1.1`                                      ; 1.0, 1.1
                    Low \\| Normal \\| High                                   ; Low, Normal, High
                    Optional. `Low` \\| `Normal` \\| `High`                   ; Low, Normal, High
                    One of Low, Normal, High, default Normal.                 ; Low, Normal, High
                    One of Low, Normal (default), High                        ; Low, Normal, High
                    One of Low/Normal/High                                    ; Low, Normal, High
                    One of 1, 2 or 3                                          ; 1, 2, 3
                    Either "a" or "b"                                         ; a, b
                    Optional. One of Low, Normal, High. Default: Normal.      ; Low, Normal, High
                    Optional. "Low" or "Very high". Default: "Low".           ; Low, Very high
                    """)
    void lists(String description, String values) {
        RowConstraints said = RowConstraints.of(row("| Parameter | Value |", "| p | " + description + " |"));
        assertThat(said.values().map(list -> String.join(", ", list))).contains(values);
    }

    @Test
    void aListWithTheParameterItselfListsParameters() {
        RowConstraints said =
                RowConstraints.of(row("| Parameter | Value |", "| p | You must give either `p` or `other`. |"));
        assertThat(said.values()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    default 50                                   ; 50
                    Optional. Default: 50.                       ; 50
                    Optional (default 50)                        ; 50
                    How many, defaults to 50                     ; 50
                    The default is 50.                           ; 50
                    Optional. Default is 20 seconds.             ; 20
                    Optional. Default value: `Normal`            ; Normal
                    Optional. Default "en".                      ; en
                    Optional. Default: false                     ; false
                    One of Low, Normal, High, default Normal.    ; Normal
                    One of Low, Normal (default), High           ; Normal
                    Optional. Default: 1.5                       ; 1.5
                    Optional. Default: none                      ;
                    Optional. The default location is used.      ;
                    Optional. By default all of them.            ;
                    Optional. Default: the phone of the caller.  ;
                    Uses the default.                            ;
                    The default is the last one.                 ;
                    """)
    void defaults(String description, String value) {
        RowConstraints said = RowConstraints.of(row("| Parameter | Value |", "| p | " + description + " |"));
        assertThat(said.fallback().orElse(null)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Default       ; 50                ;                        ; 50
                    Default       ; `Normal`          ;                        ; Normal
                    Default       ; -                 ;                        ;
                    Range         ; 1-99              ; 1 to 99                ;
                    Range         ; 1..99             ; 1 to 99                ;
                    Range         ; [1, 99]           ; 1 to 99                ;
                    Range         ; (0, 1]            ; more than 0 and at most 1 ;
                    Range         ; ≥ 1               ; at least 1             ;
                    Min           ; 1                 ; at least 1             ;
                    Maximum       ; 99                ; at most 99             ;
                    Max length    ; 100               ; at most 100 characters ;
                    Length        ; 2-50              ; 2 to 50 characters     ;
                    Pattern       ; `^[A-Z]{2}$`      ; a text that matches ^[A-Z]{2}$ ;
                    Format        ; `[A-Z]{2}-\\d+`   ; a text that matches [A-Z]{2}-\\d+ ;
                    Format        ; date-time         ;                        ;
                    Allowed values; Low, High         ; one of Low, High       ;
                    Type          ; integer (1-99)    ; 1 to 99                ;
                    Type          ; string, max 10    ; at most 10 characters  ;
                    Type          ; string (0-9)      ;                        ;
                    Constraints   ; max 10 characters ; at most 10 characters  ;
                    """)
    void columns(String header, String cell, String demand, String fallback) {
        RowConstraints said = RowConstraints.of(
                row("| Parameter | Value | " + header + " |", "| p | Optional. What for. | " + cell + " |"));
        assertThat(demands(said)).isEqualTo(demand == null ? "" : demand);
        assertThat(said.fallback().orElse(null)).isEqualTo(fallback);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Mandatory. The URI of one of the calls, or of the device.
                    One of the phones of the user.
                    One of my calls, or none
                    Either all or none.
                    Sent with `Hold` or `Dial`.
                    The number of a gate, or `first`, `next` or `last`.
                    The id of a call or a device
                    A state such as `Held`, `Ringing` or others.
                    One of Low, Normal, High and so on.
                    One of Low, Normal, ... as the server likes
                    The phone number, for example 5001, 5002.
                    Opens 1 to 3 gates in turn.
                    Usually 1 to 5.
                    Takes 2 to 3 days.
                    See RFC 3339-5.
                    The time in ISO 8601-1.
                    Retries when at least 2 gates are open.
                    How long it stays open, in seconds, for 1 to 5 minutes.
                    The version, 1.2-3.4-5
                    Since 2024-03-02.
                    A 2 to 1 ratio is usual.
                    JSON object with key/value data.
                    string | null
                    """)
    void proseIsNotAConstraint(String description) {
        RowConstraints said =
                RowConstraints.of(row("| Parameter | Value |", "| p | " + description.replace("|", "\\|") + " |"));
        assertThat(demands(said)).isEmpty();
        assertThat(said.values()).isEmpty();
    }

    private static String demands(RowConstraints said) {
        return String.join(
                "; ", said.constraints().stream().map(Constraint::demand).toList());
    }

    private static Parameter row(String header, String row) {
        String separators = header.replaceAll("[^|]+", "---");
        String page = "# Hold\n\n## Parameters\n\n" + header + "\n" + separators + "\n" + row + "\n";
        OperationPage read = ((PageReading.Operation) PageReader.read("voice/Hold.md", page, Style.WEBSERVICES)
                        .get(0))
                .page();
        return read.parameters().map(ParameterTable::parameters).orElseThrow().get(0);
    }
}
