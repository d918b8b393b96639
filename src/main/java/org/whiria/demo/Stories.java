package org.whiria.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.whiria.platform.NzTime;

/** Reads the stories of the demonstration; their dates ({@code @day+21}) count from today. */
@Component
@Profile("local")
class Stories {

    private static final Pattern DAY = Pattern.compile("@day([+-]\\d{1,4})");

    private final ObjectMapper json;
    private final Clock clock;

    Stories(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    List<Story> all() {
        var today = LocalDate.ofInstant(clock.instant(), NzTime.ZONE);
        try {
            var text = new ClassPathResource("stories.json", Stories.class).getContentAsString(StandardCharsets.UTF_8);
            var dated = DAY.matcher(text)
                    .replaceAll(
                            day -> today.plusDays(Long.parseLong(day.group(1))).toString());
            return List.of(json.readValue(dated, Story[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
