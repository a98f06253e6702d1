package dev.verbatim.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.runtime.OperationRequest;
import dev.verbatim.testkit.ApiModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Values inside and outside of what rows allow, read by a generated request. */
class BoundaryTestsTest {
    private static final String PAGE = """
            # Order

            | Request URL | /orders |
            |---|---|
            | HTTP method | POST |
            | Required features | shop |

            ## Parameters

            | Parameter | Value |
            |---|---|
            | operationName | Order |
            | note | Optional. 2 to 5 characters. |
            | limit | Optional. 1 to 99, default 50. |
            | share | Optional. More than 0 and at most 1. |
            | total | Optional. At least 0.50. |
            | priority | Optional. One of Low, Normal, High. |
            | mode | Optional. `TIMED` or `OPEN`. |
            | code | Optional. Must match `^[A-Z]{2}$`, at most 9 characters. |
            | tags | Mandatory. At most 2 items. |
            | items | Mandatory. What is ordered. |
            | items[].quantity | Mandatory. 1 to 9 |

            ## Sample

            ### Request

            ```
            POST /orders
            {"operationName": "Order", "note": "abc", "limit": 5, "share": 0.5, "total": 1.50, "priority": "Low", "mode": "OPEN",
             "code": "AB", "tags": ["x"], "items": [{"quantity": 1}, {"quantity": 9}]}
            ```

            ### Response

            ```
            {"statusCode": 0}
            ```
            """;

    private static Class<?> dispatcher;

    @BeforeAll
    static void compile(@TempDir Path folder) throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages/shop"));
        Files.writeString(pages.resolve("Order.md"), PAGE);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        dispatcher = CompiledApi.of(
                        folder.resolve("pages"),
                        classes,
                        Map.of(
                                "package-info",
                                "@dev.verbatim.annotations.OperationApi(value = \"Shop\", pages = \"shop\") package acme;",
                                "Mode",
                                "package acme; public enum Mode { TIMED, OPEN }",
                                "Order",
                                "package acme; @dev.verbatim.annotations.Operation(\"Order\") public interface Order {"
                                        + " void order(@org.jspecify.annotations.Nullable Mode mode, OrderRequest request); }"))
                .load("acme.ShopDispatcher");
        // Loads the classes before JUnit deletes the folder.
        tests().forEach(BoundaryTest::run);
    }

    @TestFactory
    Stream<DynamicTest> bothSidesAreKept() {
        return DynamicTest.stream(tests().stream(), BoundaryTest::name, BoundaryTest::run);
    }

    @Test
    void everyBoundHasTwoSides() {
        assertThat(tests())
                .extracting(BoundaryTest::name)
                .contains(
                        "shop/Order.md:13 Order note: a text of 2 is 2 to 5 characters",
                        "shop/Order.md:13 Order note: a text of 6 is not 2 to 5 characters",
                        "shop/Order.md:14 Order limit: 1 is 1 to 99",
                        "shop/Order.md:14 Order limit: 100 is not 1 to 99",
                        "shop/Order.md:15 Order share: 4.9E-324 is more than 0 and at most 1",
                        "shop/Order.md:15 Order share: 0.0 is not more than 0 and at most 1",
                        "shop/Order.md:16 Order total: 0.50 is at least 0.50",
                        "shop/Order.md:16 Order total: 0.499 is not at least 0.50",
                        "shop/Order.md:17 Order priority: \"High\" is one of Low, Normal, High",
                        "shop/Order.md:17 Order priority: \"\" is not one of Low, Normal, High",
                        "shop/Order.md:18 Order mode: \"OPEN\" is one of OPEN, TIMED",
                        "shop/Order.md:18 Order mode: \"\" is not one of OPEN, TIMED",
                        "shop/Order.md:20 Order tags: an array of 2 is at most 2 elements",
                        "shop/Order.md:20 Order tags: an array of 3 is not at most 2 elements",
                        "shop/Order.md:22 Order items[].quantity: 9 is 1 to 9",
                        "shop/Order.md:22 Order items[].quantity: 10 is not 1 to 9")
                .noneMatch(name -> name.endsWith("code: a text of 9 is at most 9 characters"))
                .hasSize(29);
    }

    @Test
    void aTypeThatIgnoresBoundsFails() {
        SampleTypes lenient = SampleTypes.none().request("Order", in -> AnyMessage.read(in, "nothing"));
        BoundaryTest refused = find("limit: 100", BoundaryTests.of(ApiModel.load(dispatcher), lenient));
        assertThatThrownBy(refused::run)
                .isInstanceOf(AssertionError.class)
                .hasMessage("shop/Order.md:14 Order limit: 100 is not 1 to 99: but the generated type reads it");

        SampleTypes strict = SampleTypes.none().<OperationRequest>request("Order", in -> {
            throw dev.verbatim.runtime.spi.Mismatches.expected("something else", in);
        });
        BoundaryTest accepted = find("limit: 99", BoundaryTests.of(ApiModel.load(dispatcher), strict));
        assertThatThrownBy(accepted::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("shop/Order.md:14 Order limit: 99 is 1 to 99: but it is refused: ");
    }

    private static BoundaryTest find(String part, List<BoundaryTest> tests) {
        return tests.stream()
                .filter(test -> test.name().contains(part))
                .findFirst()
                .orElseThrow();
    }

    private static List<BoundaryTest> tests() {
        return BoundaryTests.of(ApiModel.load(dispatcher), SampleTypes.generatedWith(dispatcher));
    }
}
