package org.whiria.models;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test of the models in {@code bpmn/}, {@code dmn/} and {@code forms/} on a real engine. */
@Tag("process")
@NullUnmarked
abstract class ProcessTest {

    @RegisterExtension
    static final CamundaProcessTestExtension ENGINE = EngineUnderTest.extension();

    /** Set by the extension. */
    private CamundaClient client;

    private CamundaProcessTestContext context;

    CaseScenario scenario;

    @BeforeEach
    void deployTheModels() {
        CamundaAssert.setAssertionInterval(Duration.ofMillis(10));
        Models.deployUnlessThere(client);
        scenario = new CaseScenario(client, context);
    }
}
