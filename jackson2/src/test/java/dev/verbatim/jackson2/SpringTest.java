package dev.verbatim.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.jackson.GeneratedApi;
import dev.verbatim.jackson.GeneratedSample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** Spring 6's converter, which reads and writes the bodies of controllers and clients, with modules that its builder finds. */
class SpringTest {
    private final MappingJackson2HttpMessageConverter converter = new MappingJackson2HttpMessageConverter(
            Jackson2ObjectMapperBuilder.json().findModulesViaServiceLoader(true).build());

    @Test
    void bodiesAreReadAndWritten(@TempDir Path classes) throws Exception {
        for (GeneratedSample sample : GeneratedSample.of(GeneratedApi.park(classes))) {
            if (!sample.type().getSimpleName().equals("OpenGateRequest")) {
                continue;
            }
            assertThat(converter.canRead(sample.type(), MediaType.APPLICATION_JSON))
                    .isTrue();
            assertThat(converter.read(sample.type(), new Input(sample.json()))).isEqualTo(sample.read());
            Output output = new Output(new ByteArrayOutputStream(), new HttpHeaders());
            converter.write(sample.read(), MediaType.APPLICATION_JSON, output);
            assertThat(output.body().toString(StandardCharsets.UTF_8)).isEqualTo(GeneratedSample.write(sample.read()));
            assertThatThrownBy(() -> converter.read(sample.type(), new Input("{\"fee\":[]}")))
                    .isInstanceOf(HttpMessageNotReadableException.class)
                    .hasMessageContaining("fee must be a number");
        }
    }

    private record Input(String json) implements HttpInputMessage {
        @Override
        public ByteArrayInputStream getBody() {
            return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.setContentType(MediaType.APPLICATION_JSON);
            return headers;
        }
    }

    private record Output(ByteArrayOutputStream body, HttpHeaders headers) implements HttpOutputMessage {
        @Override
        public ByteArrayOutputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
