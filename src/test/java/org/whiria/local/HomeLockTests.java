package org.whiria.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTests {

    @Test
    void namesADirectoryThatCannotBeWrittenTo(@TempDir Path directory) throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThatExceptionOfType(LocalProblem.class)
                .isThrownBy(() -> HomeLock.take(file.resolve(".whiria")))
                .withMessageContaining("cannot be written to")
                .satisfies(problem -> assertThat(problem.action()).contains("--whiria.local.home"));
    }
}
