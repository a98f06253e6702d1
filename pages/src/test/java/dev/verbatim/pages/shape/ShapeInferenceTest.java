package dev.verbatim.pages.shape;

import static dev.verbatim.pages.shape.Shapes.infer;
import static dev.verbatim.pages.shape.Shapes.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeInferenceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | -7 | int
            2147483647 | -2147483648 | int
            1 | 2147483648 | long
            1425285667220 | 0 | long
            9223372036854775807 | 9223372036854775808 | big_integer
            1 | 0.5 | double
            1e3 | 1.5 | double
            1.5 | 12.30 | big_decimal
            1 | 1723987200.0 | big_decimal
            0.0000001 | 0.00 | big_decimal
            1 | -0 | double
            2147483648 | 0.5 | big_decimal
            0.1 | 0.1000000000000000000001 | big_decimal
            1 | 1e999 | big_decimal
            """)
    void numberIsAsWideAsTheSamplesRequire(String one, String other, String type) {
        assertThat(text(infer("{'n':" + one + "}", "{'n':" + other + "}"))).isEqualTo("{n: " + type + "}");
        assertThat(text(infer("{'n':" + other + "}", "{'n':" + one + "}"))).isEqualTo("{n: " + type + "}");
    }

    @Test
    void memberInEverySampleIsMandatory() {
        assertThat(text(infer("{'call':{'id':'1','parent':'2'}}", "{'call':{'id':'3'}}", "{}")))
                .isEqualTo("{call?: {id: string, parent?: string}}");
    }

    @Test
    void nullDiffersFromAbsent() {
        assertThat(text(infer("{'a':null,'b':null}", "{'a':true}", "{'a':false}")))
                .isEqualTo("{a|null: boolean, b?|null: any}");
    }

    @Test
    void elementsOfAllArraysHaveOneShape() {
        assertThat(text(infer(
                        "{'participants':[{'digits':'1'},{'digits':'2','name':'x'}],'rows':[[1],[]],'holes':['x',null]}",
                        "{'participants':[],'rows':[],'holes':[]}")))
                .isEqualTo("{participants: [{digits: string, name?: string}], rows: [[int]], holes: [string|null]}");
    }

    @Test
    void keysOfKeyValueDataAreNotMembers() {
        assertThat(text(infer("{'userData':{'A':'1'}}", "{'userData':{'B':'2','C':'3'}}")))
                .isEqualTo("{userData: *string}");
        assertThat(text(infer("{'userData':{'A':'1'}}", "{'userData':{'B':2}}")))
                .isEqualTo("{userData: *any|null}");
        assertThat(text(infer("{'userData':{'A':{'x':1}}}", "{'userData':{'B':{'x':2,'y':3}}}")))
                .isEqualTo("{userData: *{x: int, y?: int}}");
    }

    @Test
    void aListOfTheNameOfKeyValueDataHasObjectsOfItsOwn() {
        assertThat(text(infer("{'userData':{'A':'1'},'form':{'userData':[{'name':'A'},{'name':'B','hint':'b'}]}}")))
                .isEqualTo("{userData: *string, form: {userData: [{name: string, hint?: string}]}}");
    }

    @Test
    void valueWithoutSampleCanBeAnything() {
        assertThat(text(infer("{'list':[],'object':{},'userData':{},'nothing':null}")))
                .isEqualTo("{list: [any|null], object: *any|null, userData: *any|null, nothing|null: any}");
    }

    @Test
    void arrayOfOperationNamesIsASetOfCapabilities() {
        assertThat(text(infer("{'next':['Hold','Answer']}", "{'next':[]}"))).isEqualTo("{next: capabilities}");
        assertThat(text(infer("{'next':['Hold','Lunch']}"))).isEqualTo("{next: [string]}");
        assertThat(text(infer("{'capabilities':['Lunch']}"))).isEqualTo("{capabilities: capabilities}");
        assertThat(text(infer("{'capabilities':[]}"))).isEqualTo("{capabilities: capabilities}");
        assertThat(text(infer("{'capabilities':[1]}"))).isEqualTo("{capabilities: [int]}");
    }

    @Test
    void contradictingSamplesGiveAnyValueAndTheConflict() {
        MemberShape member = infer("{'to':null}", "{'to':'7201'}", "{ 'to': {'phoneNumber':'7201'}}")
                .get(0);
        assertThat(member.shape()).isEqualTo(Shape.any());
        assertThat(member.first()).hasToString("page1.md:1:2");
        assertThat(member.conflict()).hasValueSatisfying(conflict -> {
            assertThat(conflict.first()).isEqualTo("a string");
            assertThat(conflict.other()).isEqualTo("an object");
            assertThat(conflict.position()).hasToString("page3.md:1:9");
        });
    }

    @Test
    void decisiveSampleIsTheFirstThatNeedsTheType() {
        assertThat(infer("{'n':1}", "{'n':3000000000}", "{'n':4000000000}")
                        .get(0)
                        .decisive())
                .hasToString("page2.md:1:6");
        assertThat(infer("{'s':null}", "{'s':'x'}", "{'s':'y'}").get(0).decisive())
                .hasToString("page2.md:1:6");
    }

    @Test
    void memberOfALaterSampleComesAfterTheOneItFollows() {
        assertThat(infer("{'a':1,'c':1}", "{'first':1,'a':1,'b':1,'c':1}", "{'c':1,'last':1}"))
                .extracting(MemberShape::name)
                .containsExactly("first", "a", "b", "c", "last");
    }

    @Test
    void repeatedMemberCountsOnce() {
        assertThat(text(infer("{'a':1,'a':2}", "{'b':1}"))).isEqualTo("{b?: int, a?: int}");
    }

    @Test
    void objectWithTooManyMembersIsKeyValueData() {
        StringBuilder members = new StringBuilder("'m0':0");
        for (int i = 1; i <= 200; i++) {
            members.append(",'m").append(i).append("':").append(i);
        }
        List<MemberShape> shape = infer("{'o':{" + members + "}}");
        assertThat(text(shape)).isEqualTo("{o: *int}");
    }
}
