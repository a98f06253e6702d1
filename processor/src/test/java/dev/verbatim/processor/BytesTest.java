package dev.verbatim.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated records with byte arrays are values like other records. */
class BytesTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource(Toolchain.class)
    void recordsWithBytesAreValues(Toolchain toolchain) {
        toolchain.assumeFound();
        ProjectFolder project = new ProjectFolder(root, project());

        assertThat(project.compile(toolchain.compiler())).isEmpty();
        // With all warnings on, ecj asks accessors to call a super method, which records do not have.
        if (toolchain != Toolchain.ECJ) {
            assertThat(project.check(toolchain.strictCompiler())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void recordsWithBytesCopyAndCompareThem(Use use) throws ReflectiveOperationException {
        Method method =
                new LoadedClasses(project().compile()).loadClass("acme.Use").getMethod(use.name());

        assertThat(method.invoke(null)).isEqualTo(true);
    }

    private enum Use {
        EQUAL,
        UNEQUAL,
        COPIED_IN,
        COPIED_OUT,
        LEFT_OUT
    }

    private Project project() {
        String page = PageFolder.HOLD + """

                ### Notification

                ```
                {"data": {"image": "SGVsbG8=", "other": 1.5, "that": "/calls/0A1B", "messageType": "CallMessage"}, "channel": "/calls"}
                ```

                ### Notification

                ```
                {"data": {"image": "SGVsbG8=", "thumb": "SGVsbG8=", "other": 1.5, "that": "/calls/0A1B", "messageType": "CallMessage"}, "channel": "/calls"}
                ```
                """;
        new PageFolder(root.resolve("pages")).page("voice/Hold.md", page);
        return Project.voice(root.resolve("pages"))
                .type(
                        "Hold",
                        "@Operation(\"Hold\") public interface Hold { void hold(Call call, HoldRequest request); }")
                .type(
                        "Images",
                        "@Notification(\"CallMessage\") public interface Images {"
                                + " @Member(\"image\") byte[] image(); @Member(\"thumb\") byte[] thumb(); }")
                .type("Use", """
                        public final class Use {
                            private static CallMessage of(byte[] image) {
                                return CallMessage.builder().image(image).other(1.5).that("x").build();
                            }
                            public static boolean EQUAL() {
                                return of(new byte[] {1, 2}).equals(of(new byte[] {1, 2}))
                                        && of(new byte[] {1, 2}).hashCode() == of(new byte[] {1, 2}).hashCode();
                            }
                            public static boolean UNEQUAL() {
                                return !of(new byte[] {1, 2}).equals(of(new byte[] {1, 3}));
                            }
                            public static boolean COPIED_IN() {
                                byte[] image = {1};
                                CallMessage message = of(image);
                                image[0] = 2;
                                return message.equals(of(new byte[] {1}));
                            }
                            public static boolean COPIED_OUT() {
                                CallMessage message = of(new byte[] {1});
                                message.image()[0] = 2;
                                return message.image()[0] == 1;
                            }
                            public static boolean LEFT_OUT() {
                                return of(new byte[0]).thumb() == null;
                            }
                        }
                        """);
    }
}
