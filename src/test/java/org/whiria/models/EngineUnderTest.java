package org.whiria.models;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import io.camunda.process.test.api.CamundaProcessTestRuntimeMode;
import org.whiria.testing.engine.TestEngine;

/** The embedded engine, or with {@code -Pcamunda-container} Camunda's own image, which Camunda Process Test starts by Docker. */
final class EngineUnderTest {

    private static final String MODE = "camunda.process-test.runtime-mode";
    private static final String REPORT = "target/process-test-coverage";

    private EngineUnderTest() {}

    static CamundaProcessTestExtension extension() {
        CamundaProcessTestExtension extension = new CamundaProcessTestExtension().withCoverageReportDirectory(REPORT);
        if ("managed".equals(System.getProperty(MODE))) {
            return extension;
        }
        TestEngine engine = TestEngine.ofProcessTests();
        return extension
                .withRuntimeMode(CamundaProcessTestRuntimeMode.REMOTE)
                .withRemoteCamundaClientBuilderFactory(() -> client(engine))
                .withRemoteCamundaMonitoringApiAddress(engine.facadeAddress());
    }

    private static CamundaClientBuilder client(TestEngine engine) {
        return CamundaClient.newClientBuilder()
                .restAddress(engine.facadeAddress())
                .grpcAddress(engine.grpcAddress())
                .preferRestOverGrpc(false)
                .defaultJobWorkerStreamEnabled(true);
    }
}
