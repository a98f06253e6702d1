package dev.verbatim.maven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A complete API, written from the documentation alone. It is built once with the tests of its pages, and then its behaviour is
 * compared with the pages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WarehouseIT {
    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));
    private static final String ORDER =
            "orders {\"operationName\":\"PlaceOrder\",\"priority\":\"%s\",\"dueAt\":\"%s\",\"items\":[%s]}";
    private static final String NOON = "2026-03-02T12:00:00+01:00";

    private MavenFolder project;
    private MavenRun run;

    @BeforeAll
    void build(@TempDir Path folder) throws Exception {
        project = MavenFolder.copyOf("warehouse", folder);
        run = project.mvn("verify", "-Dmaven.compiler.showWarnings=true", "-Dmaven.compiler.failOnWarning=true");
        assertThat(run.exitCode()).as(run.output()).isZero();
    }

    @Test
    void pagesHaveNoFindingsAndTheirSamplesPass() {
        assertThat(run.output()).doesNotContain("[WARNING]").containsPattern("Tests run: [1-9]\\d+, Failures: 0");
    }

    @Test
    void reportsOfSurefireNameThePageTheLineAndTheOperation() throws Exception {
        String report = Files.readString(
                project.path("target/surefire-reports/TEST-com.acme.warehouse.WarehouseSamplesTest.xml"));

        List<String> names = Pattern.compile("<testcase name=\"([^\"]*)\"")
                .matcher(report)
                .results()
                .map(test -> test.group(1))
                .toList();
        assertThat(names)
                .contains("warehouse/Charge.md:22 request Charge", "warehouse/Charge.md:29 response of Charge")
                .allMatch(name -> name.matches("warehouse/\\w+\\.md:\\d+ \\w.*"))
                .doesNotHaveDuplicates();
    }

    @Test
    void typedAnswerHasTheMembersOnThePage() throws Exception {
        assertThat(answers("robots {\"operationName\":\"FindRobots\",\"state\":\"Idle\"}"))
                .containsExactly("200 {\"statusCode\":0,\"robots\":[{\"id\":\"r2\",\"state\":\"Idle\",\"battery\":7,"
                        + "\"default\":false,\"seenAt\":\"2026-03-02T09:00:00+02:00\"}]}");
    }

    @Test
    void closedListsNameTheAllowedValues() throws Exception {
        assertThat(answers(
                        order("URGENT", NOON, item(1)),
                        order("High", NOON, item(1)),
                        "robots {\"operationName\":\"FindRobots\",\"state\":\"Flying\"}",
                        "robots/r1 {\"operationName\":\"Break\",\"class\":\"Hard\"}"))
                .containsExactly(
                        "200 {\"statusCode\":10,\"statusMessage\":\"priority must be one of Low, Normal, High\"}",
                        "200 {\"statusCode\":0,\"orderId\":\"anna-1-HIGH-+01:00\",\"pieces\":1}",
                        "200 {\"statusCode\":10,\"statusMessage\":\"state must be one of Idle, Driving, Charging, Paused\"}",
                        "200 {\"statusCode\":10,\"statusMessage\":\"class must be one of Soft, Emergency\"}");
    }

    @Test
    void boundsAreCheckedOnBothSidesAlsoInLists() throws Exception {
        String none = "200 {\"statusCode\":10,\"statusMessage\":\"items[0].quantity must be 1 to 99\"}";
        assertThat(answers(
                        order("Low", NOON, item(0)),
                        order("Low", NOON, item(1)),
                        order("Low", NOON, item(99)),
                        order("Low", NOON, item(100)),
                        order("Low", NOON, item(1) + "," + item(100)),
                        order("Low", NOON, ""),
                        order("Low", NOON, "{\"sku\":\"AB-1\",\"quantity\":1}"),
                        order("Low", "2026-03-02T12:00:00", item(1))))
                .containsExactly(
                        none,
                        "200 {\"statusCode\":0,\"orderId\":\"anna-1-LOW-+01:00\",\"pieces\":1}",
                        "200 {\"statusCode\":0,\"orderId\":\"anna-2-LOW-+01:00\",\"pieces\":99}",
                        none,
                        none.replace("[0]", "[1]"),
                        "200 {\"statusCode\":10,\"statusMessage\":\"items must be 1 to 20 elements\"}",
                        "200 {\"statusCode\":10,\"statusMessage\":\"items[0].sku must be a text that matches ^[A-Z]{2}-[0-9]{3}$\"}",
                        "200 {\"statusCode\":10,\"statusMessage\":\"dueAt must be a time such as 2015-03-02T08:41:07+01:00\"}");
    }

    @Test
    void omittedParameterHasItsDefault() throws Exception {
        assertThat(answers(
                        "robots/r1 {\"operationName\":\"SetSpeed\"}",
                        "robots/r1 {\"operationName\":\"SetSpeed\",\"speed\":0,\"default\":true}",
                        "robots/r1 {\"operationName\":\"SetSpeed\",\"speed\":101}"))
                .containsExactly(
                        "200 {\"statusCode\":0,\"speed\":50}",
                        "200 {\"statusCode\":0,\"speed\":0}",
                        "200 {\"statusCode\":10,\"statusMessage\":\"speed must be 0 to 100\"}");
    }

    @Test
    void customStatusIsSent() throws Exception {
        assertThat(answers(order("Low", NOON, item(99) + "," + item(99))))
                .containsExactly(
                        "200 {\"statusCode\":40,\"statusMessage\":\"198 pieces are more than a robot carries\"}");
    }

    @Test
    void handlerThatAnswersLaterDoesNotBlockOthers() throws Exception {
        assertThat(answers(
                        "robots/r2 {\"operationName\":\"Charge\",\"percent\":0}",
                        "robots/r2 {\"operationName\":\"Charge\",\"percent\":90}",
                        "robots/r1 {\"operationName\":\"SetSpeed\",\"speed\":7}",
                        "free north"))
                .containsExactly(
                        "200 {\"statusCode\":10,\"statusMessage\":\"percent must be more than 0 and at most 100\"}",
                        "200 {\"statusCode\":0,\"speed\":7}",
                        "station north is free",
                        "pushed "
                                + message("r2", "Charging", false, "09:00:00.000+02:00", "Break\",\"Charge\",\"Pause"),
                        "200 {\"statusCode\":0,\"station\":\"north\"}");
    }

    @Test
    void unavailableOperationIsNeitherAnnouncedNorExecuted() throws Exception {
        assertThat(answers(
                        "robots/r1 {\"operationName\":\"Pause\"}",
                        "robots/r1 {\"operationName\":\"Pause\",\"seconds\":5}",
                        "robots/r1 {\"operationName\":\"Break\",\"class\":\"Soft\"}"))
                .containsExactly(
                        "pushed " + message("r1", "Paused", true, "08:30:00.000+01:00", "Break"),
                        "200 {\"statusCode\":0}",
                        "200 {\"statusCode\":2,\"statusMessage\":\"Pause is not valid in the current state\"}",
                        "pushed " + message("r1", "Idle", true, "08:30:00.000+01:00", "Break\",\"Charge\",\"Pause"),
                        "200 {\"statusCode\":0}");
    }

    private List<String> answers(String... requests) throws Exception {
        return Application.onClassPath(THIS_JDK, project.path("target/classes"), requests)
                .lines()
                .toList();
    }

    private static String order(String priority, String dueAt, String items) {
        return ORDER.formatted(priority, dueAt, items);
    }

    private static String item(int quantity) {
        return "{\"sku\":\"AB-123\",\"quantity\":" + quantity + "}";
    }

    private static String message(String id, String state, boolean preferred, String time, String capabilities) {
        return "{\"data\":{\"robot\":{\"id\":\"%s\",\"state\":\"%s\",\"default\":%s},\"at\":\"2026-03-02T%s\","
                        .formatted(id, state, preferred, time)
                + "\"capabilities\":[\"" + capabilities + "\",\"SetSpeed\"],\"messageType\":\"RobotMessage\"},"
                + "\"channel\":\"/warehouse/robots\"}";
    }
}
